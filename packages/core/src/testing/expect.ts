import { isAccountError } from '../errors.ts';
import type { AccountError, AccountErrorCode } from '../errors.ts';

/** Throws if a condition is `false`. The suites use these assertions, so that they need no test framework. */
export function expectThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares plain data by structure. The order of keys is ignored. An `undefined` property differs from an absent one. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (!isSame(actual, expected)) throw new Error(`${what} is ${show(actual)}, not ${show(expected)}`);
}

/** Waits for a rejection and returns its error. */
export async function expectRefusal(
  call: Promise<unknown>,
  code: AccountErrorCode,
  field?: string,
): Promise<AccountError> {
  const error = await refusalOf(call);
  expectThat(error !== null, `nothing is refused, where ${code} is due`);
  expectEqual(error.code, code, 'the refusal');
  if (field !== undefined) expectEqual(error.field, field, `the field of ${code}`);
  return error;
}

/** Returns the `AccountError` of a call, or `null` if it succeeds. Any other error fails the case. */
export async function refusalOf(call: Promise<unknown>): Promise<AccountError | null> {
  try {
    await call;
    return null;
  } catch (thrown) {
    if (isAccountError(thrown)) return thrown;
    throw new Error(`what is thrown is no AccountError but ${String(thrown)}`, { cause: thrown });
  }
}

/** Waits for concurrent calls. Returns the answers, and the error code of each rejected call. */
export async function outcomesOf<Answer>(
  calls: readonly Promise<Answer>[],
): Promise<{ readonly answers: readonly Answer[]; readonly codes: readonly AccountErrorCode[] }> {
  const errors = await Promise.all(calls.map(refusalOf));
  const results = await Promise.allSettled(calls);
  return {
    answers: results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    codes: errors.flatMap((error) => (error === null ? [] : [error.code])),
  };
}

/** Returns how many calls were answered, and how many were rejected with each error code. */
export async function countOutcomes(
  calls: readonly Promise<unknown>[],
): Promise<{ readonly answered: number; readonly codes: Readonly<Record<string, number>> }> {
  const { answers, codes } = await outcomesOf(calls);
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return { answered: answers.length, codes: counts };
}

/** Starts fifty concurrent calls, which makes a race likely. */
export function fiftyTimes<Answer>(call: (index: number) => Promise<Answer>): Promise<Answer>[] {
  return Array.from({ length: 50 }, (_, index) => call(index));
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
