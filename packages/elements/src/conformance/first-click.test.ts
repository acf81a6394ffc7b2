import { sendMouse } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-password.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { createTestAccount } from '../../testing/test-account.ts';
import { reachable } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

/** Clicks slowly: presses the mouse button, waits some frames, and releases it in the same place. */
async function clickSlowly(target: HTMLElement): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await sendMouse({ type: 'down' });
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await sendMouse({ type: 'up' });
}

/** Types into a field, which keeps the focus. */
function type(input: HTMLElement, text: string): void {
  input.focus();
  (input as HTMLInputElement).value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

describe('the first click on the button of a form, if the field that loses focus shows an error', () => {
  let container: ElementHarness;

  const open = async (element: TemplateResult, label: string): Promise<void> => {
    container = createElementHarness(element, (await createTestAccount()).service);
    await container.user.valueOf(label);
  };
  const find = (selector: string): HTMLElement => {
    const [one] = reachable(container.container, selector);
    assert.exists(one);
    return one;
  };

  afterEach(() => container.end());

  it('submits a profile', async () => {
    await open(html`<account-profile></account-profile>`, 'Username');
    type(find('[name=username]'), 'a b');
    await clickSlowly(find('[type=submit]'));
    await container.user.hear('Please check what you entered');
    assert.equal(container.user.focused(), 'Username');
  });

  it('submits a password', async () => {
    await open(html`<account-password></account-password>`, 'Current password');
    type(find('[name=currentPassword]'), 'the current one');
    type(find('[name=newPassword]'), 'abc');
    type(find('[name=confirmation]'), 'abd');
    await clickSlowly(find('[type=submit]'));
    await container.user.hear('Please check what you entered');
    assert.equal(container.user.focused(), 'New password');
  });
});
