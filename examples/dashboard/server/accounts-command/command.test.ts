import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { accountCommands, parseCommand } from './command.ts';

describe('the command line for accounts', () => {
  it('has a command and a username', () => {
    for (const name of Object.keys(accountCommands).filter((one) => one !== 'remove')) {
      assert.deepEqual(parseCommand([name, 'ada']), { name, username: 'ada' });
    }
    assert.deepEqual(parseCommand(['find', '--', '--yes']), { name: 'find', username: '--yes' });
  });

  it('needs --yes to delete an account', () => {
    assert.deepEqual(parseCommand(['remove', 'ada', '--yes']), { name: 'remove', username: 'ada' });
    assert.throws(() => parseCommand(['remove', 'ada']), { code: 'COMMAND_INVALID', exitCode: 2, message: /--yes/u });
  });

  it('imports from a file or standard input', () => {
    assert.deepEqual(parseCommand(['import', 'users.jsonl']), { name: 'import', file: 'users.jsonl' });
    for (const args of [['import'], ['import', '-']]) {
      assert.deepEqual(parseCommand(args), { name: 'import', file: null });
    }
  });

  it('describes every command', () => {
    for (const args of [['--help'], ['-h'], ['find', '--help']]) assert.deepEqual(parseCommand(args), { name: 'help' });
  });

  const invalid: readonly (readonly string[])[] = [
    [],
    ['destroy', 'ada'],
    ['toString', 'ada'],
    ['find'],
    ['find', 'ada', 'mary'],
    ['find', 'ada', '--yes'],
    ['import', 'a', 'b'],
    ['find', 'ada', '--force'],
    ['set-password', 'ada', '--password', 'Analytical-Engine-1843'],
    ['set-password', 'ada', 'Analytical-Engine-1843'],
  ];
  for (const args of invalid) {
    it(`is rejected as ${JSON.stringify(args)}`, () => {
      assert.throws(() => parseCommand(args), { name: 'CommandError', code: 'COMMAND_INVALID', exitCode: 2 });
    });
  }
});
