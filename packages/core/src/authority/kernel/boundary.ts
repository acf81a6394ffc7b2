import { AccountError, toAccountError } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';

/**
 * Runs a call of the authority. Every thrown value becomes an `AccountError`, and an aborted call rejects at once, even if the database does
 * not answer.
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
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
