import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';

import { readPassword } from './read-password.ts';

describe('a password from standard input', () => {
  const inputOf = (text: string): PassThrough => {
    const input = new PassThrough();
    input.end(text);
    return input;
  };
  const noPrompt = (): void => assert.fail('a prompt');

  it('is the first line, exactly as it is', async () => {
    for (const end of ['', '\n', '\r\n', '\nanother line\n']) {
      assert.equal(await readPassword(inputOf(` Pass wörd-1 ${end}`), noPrompt), ' Pass wörd-1 ');
    }
  });

  it('is missing in an empty input', async () => {
    await assert.rejects(readPassword(inputOf(''), noPrompt), { code: 'PASSWORD_MISSING' });
  });

  it('is asked for in a terminal, which does not show it', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const shown: string[] = [];
    const reading = readPassword(input, (text) => void shown.push(text));
    input.write('Pass-word-1\r');
    assert.equal(await reading, 'Pass-word-1');
    assert.deepEqual(shown, ['New password: ', '\n']);
    assert.equal(input.listenerCount('keypress'), 0);
  });

  it('is missing if the administrator ends the question in a terminal', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const reading = readPassword(input, () => undefined);
    input.write('Pass\u0003');
    await assert.rejects(reading, { code: 'PASSWORD_MISSING' });
  });
});
