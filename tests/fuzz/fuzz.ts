import { exchange } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { createRandom } from './random.ts';
import { generateRequest } from './requests.ts';
import type { FuzzRequest, FuzzUser } from './requests.ts';

/** The server under test. */
export interface FuzzTarget {
  /** Without a slash at the end. */
  readonly address: string;
  /** Creates a user with a session. */
  createUser(): Promise<FuzzUser>;
  /** The account that no request is about. */
  readonly otherAccount: string;
  /** Returns what a refused request must not change. */
  stateOf(accountId: string): Promise<string>;
  /** Texts that must not be in an answer or in the log. */
  readonly secrets: () => readonly string[];
  /** The lines of the log so far. */
  readonly output: readonly string[];
  /** Returns whether an answer with this status is documented. */
  isDocumented(method: string, path: string, status: number): boolean;
}

/** Options of a run. */
export interface FuzzOptions {
  readonly seed: number;
  /** The number of the first request. Default: 0. */
  readonly from?: number;
  readonly requests: number;
  /** Stops the run after the current requests. */
  readonly signal?: AbortSignal | undefined;
  /** The run ends after this number of problems. Default: 20. */
  readonly maxProblems?: number | undefined;
  /** Milliseconds after which a connection without an answer is a problem. */
  readonly patience?: number | undefined;
  /** Called after each request. */
  readonly onProgress?: (report: FuzzReport) => void;
}

/** What a run found. */
export interface FuzzReport {
  readonly sent: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Each with the number of the request, which repeats it. */
  readonly problems: readonly string[];
}

// Few, so that a slow machine is not overloaded: an overload is answered with 503.
const lanes = 4;
// A user whose password or epoch has changed reaches less.
const requestsPerUser = 40;

/** Sends generated requests over sockets, and checks every answer, the account, another account and the log. */
export async function fuzz(target: FuzzTarget, options: FuzzOptions): Promise<FuzzReport> {
  const { seed, from = 0, requests, signal, maxProblems = 20, patience, onProgress } = options;
  const byStatus: Record<string, number> = {};
  const problems: string[] = [];
  const report = { sent: 0, byStatus, problems };
  const other = await target.stateOf(target.otherAccount);
  let next = from;

  const runLane = async (): Promise<void> => {
    let tester: UserTester | null = null;
    for (let count = 0; next < from + requests; count += 1) {
      if (signal?.aborted === true || problems.length >= maxProblems) return;
      if (tester === null || count % requestsPerUser === 0) tester = await createUserTester(target, patience);
      const number = next;
      next += 1;
      const { request, result, found } = await tester(seed, number);
      // The server may still process a request that was broken off, so its user is not used again.
      if (result.statuses.length === 0 && mayChange(request, result)) tester = null;
      report.sent += 1;
      const key = result.statuses.join(' ') || 'no answer';
      byStatus[key] = (byStatus[key] ?? 0) + 1;
      problems.push(...found.map((problem) => `#${number} ${problem}\n${textOf(request)}`));
      onProgress?.(report);
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));

  if ((await target.stateOf(target.otherAccount)) !== other) problems.push('another account has changed');
  problems.push(...problemsOfLog(target));
  return report;
}

// Node answers an unknown `Expect`, and a server of files an invalid `Range`, before the application.
const withoutDocument: readonly number[] = [416, 417];

type UserTester = (
  seed: number,
  number: number,
) => Promise<{ readonly request: FuzzRequest; readonly result: Exchange; readonly found: readonly string[] }>;

async function createUserTester(target: FuzzTarget, patience: number | undefined): Promise<UserTester> {
  const { host, port } = new URL(target.address);
  const user = await target.createUser();
  // The state after the last request that may have changed it. A request that is processed late is found before the next one.
  let known = await target.stateOf(user.id);

  return async (seed, number) => {
    const request = generateRequest(createRandom(seed, number), user, host);
    const found: string[] = [];
    const result = await exchange(Number(port), request, patience);
    const state = await target.stateOf(user.id);
    if (state !== known && !mayChange(request, result))
      found.push('the account has changed, by this request or the one before it');
    known = state;
    found.push(...problemsOf(target, request, result));
    return { request, result, found };
  };
}

function mayChange({ method, form, ending }: FuzzRequest, { statuses }: Exchange): boolean {
  if (form === 'incomplete' || ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method)) return false;
  if (statuses.length === 0) return ending !== 'wait';
  return statuses.some((status) => status < 300);
}

function problemsOf(target: FuzzTarget, request: FuzzRequest, result: Exchange): readonly string[] {
  const { statuses, text, wasHeld, wasReset, refusal } = result;
  const { form, ending, method, path, isKnownPath, parts } = request;
  const isLost = wasHeld || (wasReset && parts.length > 1);
  const found: string[] = [];
  if (refusal !== null) found.push(`no connection: ${refusal}`);
  if (wasHeld) found.push('the connection is held');
  if (form === 'whole' && ending === 'wait' && statuses.length === 0 && !isLost) found.push('no answer');
  if (statuses.some((status) => status >= 500)) found.push(`status ${statuses.join(' ')}`);
  if (statuses.some((status) => status >= 400 && !withoutDocument.includes(status)) && !isExplained(text))
    found.push('an error without a problem document');
  if (target.secrets().some((secret) => text.includes(secret))) found.push('a secret is in the answer');
  const [status] = statuses;
  if (form === 'whole' && isKnownPath && status !== undefined && !target.isDocumented(method, path, status)) {
    found.push(`status ${status} is not documented`);
  }
  return found;
}

/** The page for an unknown address is the only other answer to an error. */
function isExplained(answer: string): boolean {
  return /\r\ncontent-type: (?:application\/problem\+json|text\/html)/iu.test(answer);
}

function problemsOfLog({ output, secrets }: FuzzTarget): readonly string[] {
  const text = output.join('\n');
  const trace = output.find((line) => /^\s+at |unhandled|uncaught/iu.test(line));
  const forged = output.find((line) => /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/u.test(line));
  return [
    ...(trace === undefined ? [] : [`the log has a stack: ${trace}`]),
    ...(forged === undefined ? [] : [`the log has a control character: ${JSON.stringify(forged)}`]),
    ...(secrets().some((secret) => text.includes(secret)) ? ['a secret is in the log'] : []),
  ];
}

function textOf({ parts, ending, form }: FuzzRequest): string {
  const text = JSON.stringify(Buffer.concat(parts).toString('latin1').slice(0, 1_500));
  return `    ${form}, ${parts.length} parts, ${ending}: ${text}`;
}
