import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { instrument } from './instrument.ts';

const mutantsOf = async (code: string): Promise<readonly string[]> =>
  (await instrument([{ file: 'a.ts', code }])).mutants.map(
    ({ original, replacement }) => `${original} → ${replacement}`,
  );

describe('the instrumented sources', () => {
  it('are JavaScript with a switch for each mutant', async () => {
    const { sources, mutants } = await instrument([
      { file: 'a.ts', code: 'export const isLong = (text: string): boolean =>\n  text.length > 8;\n' },
      { file: 'b.ts', code: 'export const one: number = 1;\n' },
    ]);
    deepEqual(
      mutants.filter(({ replacement }) => replacement.includes('>=')),
      [{ id: '3', file: 'a.ts', line: 2, column: 3, original: 'text.length > 8', replacement: 'text.length >= 8' }],
    );
    const [first, second] = sources;
    match(first?.code ?? '', /stryMutAct_9fa48\("3"\) \? text\.length >= 8/u);
    equal(/: (?:string|boolean)/u.test(first?.code ?? ''), false);
    deepEqual(second?.file, 'b.ts');
  });

  it('have no mutants in the text of an error for developers', async () => {
    deepEqual(await mutantsOf('export const error = new TypeError(`The key ${"k"} is missing`);'), []);
    deepEqual(await mutantsOf('export const error = new AccountError("CODE_WRONG");'), ['"CODE_WRONG" → ""']);
  });

  it('have mutants in the condition of an error', async () => {
    const mutants = await mutantsOf('export const check = (isGood) => { if (!isGood) throw new Error("not good"); };');
    equal(mutants.includes('!isGood → isGood'), true);
  });

  it('show the original of a mutant with several lines', async () => {
    equal((await mutantsOf('export const list = [\n  one,\n];')).includes('[\n  one,\n] → []'), true);
  });
});
