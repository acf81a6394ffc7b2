import type { BreachCheck } from '@account-elements/core/authority';

/** Options of {@link createBreachCheck}. */
export interface BreachCheckOptions {
  /** The address of the range service, to which the prefix is appended, for example `https://api.pwnedpasswords.com/range/`. */
  readonly url: string;
  /**
   * Called when the service did not give an answer, so that the password was accepted without the check. The error contains neither the
   * password nor its hash. Its own errors are ignored.
   */
  readonly onFailure?: ((error: unknown) => void) | undefined;
  /** Milliseconds until the check gives up. The authority gives up after 500 ms. Default: 400. */
  readonly timeout?: number | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const prefixLength = 5;

/**
 * Creates a breach check that asks a range service, as Have I Been Pwned defines it (k-anonymity): the service receives the first five of
 * 40 digits of the password's SHA-1 hash and answers with the other digits of every known password with this start. It does not learn the
 * password, nor from the length of the answer, which it fills with entries (`Add-Padding`), what was asked.
 *
 * If the service does not answer, the password is accepted, so that users can change their passwords.
 *
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 * @example
 * const breachCheck = createBreachCheck({ url: 'https://api.pwnedpasswords.com/range/', onFailure: (error) => log.warn(error) });
 * createAuthority({ ...options, breachCheck });
 */
export function createBreachCheck(options: BreachCheckOptions): BreachCheck {
  const { url, onFailure, timeout = 400, fetch = globalThis.fetch } = options;
  const ask = async (prefix: string, signal: AbortSignal): Promise<string> => {
    const response = await fetch(`${url}${prefix}`, { headers: { 'Add-Padding': 'true' }, redirect: 'error', signal });
    if (!response.ok) throw new Error(`The range service answered ${response.status}`);
    return response.text();
  };
  return async (password, { signal }) => {
    const deadline = new AbortController();
    // Not AbortSignal.timeout, because it does not keep Node alive: a script that registers accounts would end here.
    const timer = setTimeout(() => deadline.abort(new Error(`No answer within ${timeout} ms`)), timeout);
    try {
      const hash = await sha1(password);
      const answer = await ask(hash.slice(0, prefixLength), AbortSignal.any([signal, deadline.signal]));
      return hasSuffix(answer, hash.slice(prefixLength));
    } catch (error) {
      report(onFailure, error);
      return false;
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Returns whether an answer has a suffix. Entries with the number 0 only fill the answer. */
function hasSuffix(answer: string, suffix: string): boolean {
  return answer.split('\n').some((line) => {
    const [found = '', count = ''] = line.trim().split(':');
    return found.toUpperCase() === suffix && Number(count) > 0;
  });
}

async function sha1(password: string): Promise<string> {
  const bytes = new TextEncoder().encode(password.normalize('NFC'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function report(onFailure: BreachCheckOptions['onFailure'], error: unknown): void {
  try {
    onFailure?.(error);
  } catch {
    // A log that fails must not prevent a change of password.
  }
}
