import { assert } from 'chai';

import { copyText } from './copy-text.ts';

describe('copying a text', () => {
  const { execCommand } = document;
  let shown: HTMLElement;
  let copied: string[];

  const clipboard = (writeText: () => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  };
  const never = (): Promise<void> => new Promise(() => {});
  const atOnce = (): Promise<void> => Promise.resolve();

  beforeEach(() => {
    shown = document.createElement('p');
    shown.textContent = 'shown';
    document.body.append(shown);
    copied = [];
    document.execCommand = () => {
      const copy = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true });
      document.dispatchEvent(copy);
      copied.push(copy.clipboardData?.getData('text/plain') ?? '');
      return true;
    };
  });

  afterEach(() => {
    document.execCommand = execCommand;
    Reflect.deleteProperty(navigator, 'clipboard');
    shown.remove();
  });

  it('uses the older way when the clipboard does not answer before the deadline', async () => {
    clipboard(never);
    assert.isTrue(await copyText('text', shown, atOnce));
    assert.deepEqual(copied, ['text']);
  });

  it('fails when the clipboard does not answer and the older way fails, with the text selected', async () => {
    clipboard(never);
    document.execCommand = () => false;
    assert.isFalse(await copyText('text', shown, atOnce));
    assert.equal(document.getSelection()?.toString(), 'shown');
  });

  it('waits less than a second, so that Safari still takes the older way as part of the click', async () => {
    clipboard(never);
    const waits: number[] = [];
    await copyText('text', shown, (milliseconds) => Promise.resolve(void waits.push(milliseconds)));
    assert.lengthOf(waits, 1);
    assert.isBelow(waits[0] ?? Infinity, 1000);
  });

  it('uses the older way only once when the clipboard refuses after the time is over', async () => {
    let refuse = (): void => {};
    clipboard(
      () => new Promise((_resolve, reject) => (refuse = () => reject(new DOMException('', 'NotAllowedError')))),
    );
    assert.isTrue(await copyText('text', shown, atOnce));
    refuse();
    await Promise.resolve();
    assert.deepEqual(copied, ['text']);
  });

  it('does not use the older way when the clipboard answers', async () => {
    clipboard(atOnce);
    assert.isTrue(await copyText('text', shown, never));
    assert.isEmpty(copied);
  });
});
