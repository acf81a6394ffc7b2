import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount } from '../../testing/test-account.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

describe('the contrast of <account-settings>, as the console reports it', () => {
  const { console: output } = globalThis;
  const { warn } = output;
  let warnings: string[];
  let container: ElementHarness;

  beforeEach(() => {
    warnings = [];
    output.warn = (text: unknown) => void warnings.push(String(text));
  });

  afterEach(() => {
    output.warn = warn;
    container.end();
  });

  const warningOf = (tag: string): Promise<string> =>
    found(`warning of ${tag}`, () => warnings.find((text) => text.includes(`<${tag}>`)));

  /** Adds an element with poor contrast and waits for its report. By then, all elements before it have been measured. */
  const measuredAfter = async (muted: string): Promise<void> => {
    const before = warnings.length;
    const last = document.createElement('account-general');
    last.style.setProperty('--account-muted', muted);
    container.container.append(last);
    await found('warning', () => warnings.slice(before).find((text) => text.includes('<account-general>')));
  };

  it('does not report the default colours, in hidden and in visible tabs', async () => {
    container = createElementHarness(html`<account-settings></account-settings>`, (await createTestAccount()).service);
    await container.user.see('Theme');
    await measuredAfter('rgb(190 191 192)');
    for (const [tab, sight] of [
      ['Profile', 'Account details'],
      ['Security', 'Multi-factor authentication'],
    ] as const) {
      await container.user.press(tab);
      await container.user.see(sight);
    }
    await measuredAfter('rgb(170 171 172)');
    assert.lengthOf(warnings, 2);
  });

  it('is reported for a tab with poor contrast only when the tab is shown', async () => {
    container = createElementHarness(
      html`<style>
          account-profile {
            --account-surface: white;
            --account-muted: rgb(190 192 191);
          }
        </style>
        <account-settings></account-settings>`,
      (await createTestAccount()).service,
    );
    await container.user.see('Theme');
    await measuredAfter('rgb(180 181 182)');
    assert.lengthOf(warnings, 1);
    await container.user.press('Profile');
    const warning = await warningOf('account-profile');
    assert.include(warning, '--account-muted on --account-surface is 1.8');
    assert.notInclude(warning, '--account-text');
  });
});
