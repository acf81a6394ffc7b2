import { AccountError, toAccountError } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';

/**
 * The edge of the authority: whatever is thrown inside leaves as an `AccountError`, and an aborted call is left at once,
 * whether or not the database answers.
 */
export async function atBoundary<Answer>(work: () => Promise<Answer>, { signal }: CallOptions = {}): Promise<Answer> {
  try {
    if (signal === undefined) return await work();
    if (signal.aborted) throw new AccountError('REQUEST_ABORTED');
    return await unlessAborted(work(), signal);
  } catch (thrown) {
    throw toAccountError(thrown);
  }
}

function unlessAborted<Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new AccountError('REQUEST_ABORTED'));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
