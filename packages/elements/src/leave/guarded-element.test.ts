import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-provider.ts';
import { createTestAccount } from '../../testing/test-account.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { GuardedElement } from './guarded-element.ts';
import { confirmLeave } from './unsaved.ts';
import type { EditableElement } from './unsaved.ts';

const question = 'Discard unsaved changes?';

class TestEditor extends GuardedElement implements EditableElement {
  unsaved: readonly string[] = [];
  saving: Promise<void> | undefined;

  discard(): void {
    this.unsaved = [];
  }

  // Starts a save that ends with unsaved values, as an answer with backup codes does.
  save(unsaved: readonly string[]): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.saving = promise.then(() => {
      this.saving = undefined;
      this.unsaved = unsaved;
    });
    return resolve;
  }

  protected override ready(): TemplateResult {
    return html`<slot></slot>`;
  }
}
customElements.define('test-editor', TestEditor);

describe('confirmLeave', () => {
  let on: ElementHarness;
  let first: TestEditor;
  let second: TestEditor;

  beforeEach(async () => {
    const { service } = await createTestAccount();
    on = createElementHarness(html`<test-editor></test-editor><test-editor></test-editor>`, service);
    const [one, other] = on.container.querySelectorAll<TestEditor>('test-editor');
    assert.exists(one);
    assert.exists(other);
    [first, second] = [one, other];
  });
  afterEach(() => on.end());

  it('waits for a save in an element without unsaved values, and asks if values are unsaved after it', async () => {
    const answered = second.save(['Backup codes']);
    const answer = confirmLeave(document);
    answered();
    await on.user.see('Not saved yet: Backup codes.');
    await on.user.press('Keep editing');
    assert.isFalse(await answer);
  });

  it('returns true if nothing is unsaved after such a save', async () => {
    const answered = second.save([]);
    let isAnswered = false;
    const answer = confirmLeave(document).finally(() => (isAnswered = true));
    await second.updateComplete;
    assert.isFalse(isAnswered);
    answered();
    assert.isTrue(await answer);
  });

  it('does not wait again for a promise that an element keeps after its save', async () => {
    first.saving = Promise.resolve();
    assert.isTrue(await confirmLeave(document));
  });

  it('waits for a save even if no element can ask', async () => {
    const panel = document.createElement('div');
    const { promise, resolve } = Promise.withResolvers<void>();
    const edits = { unsaved: ['Team name'], saving: promise, discard() {} };
    Object.assign(panel, edits);
    const answer = confirmLeave(panel);
    Object.assign(panel, { unsaved: [] });
    resolve();
    assert.isTrue(await answer);
  });

  it('asks one question for all calls about the same part, and returns the same answer', async () => {
    first.unsaved = ['First'];
    const answers = [first.confirmLeave(), first.confirmLeave(first)];
    await on.user.press('Discard changes');
    assert.deepEqual(await Promise.all(answers), [true, true]);
  });

  it('asks about the other edits of a larger part after the question about a smaller part', async () => {
    first.unsaved = ['First'];
    second.unsaved = ['Second'];
    const small = first.confirmLeave();
    const large = confirmLeave(document);
    await on.user.see('Not saved yet: First.');
    await on.user.press('Discard changes');
    assert.isTrue(await small);
    await on.user.see('Not saved yet: Second.');
    assert.deepEqual(second.unsaved, ['Second']);
    await on.user.press('Discard changes');
    assert.isTrue(await large);
    assert.deepEqual(second.unsaved, []);
  });

  it('does not ask about a larger part when the user keeps the edits of a smaller one', async () => {
    first.unsaved = ['First'];
    second.unsaved = ['Second'];
    const answers = [first.confirmLeave(), confirmLeave(document)];
    await on.user.press('Keep editing');
    assert.deepEqual(await Promise.all(answers), [false, false]);
    await on.user.miss(question);
  });

  it('returns false and does not ask if the element is removed while it waits for a save', async () => {
    const answered = first.save(['First']);
    const answer = first.confirmLeave();
    first.remove();
    answered();
    assert.isFalse(await answer);
    assert.deepEqual(first.unsaved, ['First']);
  });
});
