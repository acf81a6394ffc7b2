import { AccountError } from '@account-elements/core';

// An account is about two kilobytes; what is much larger is something else.
const mostBytes = 1024 * 1024;

/**
 * Reads a response's body as JSON, no further than a megabyte and no longer than `timeout` milliseconds.
 *
 * @throws {AccountError} `RESPONSE_INVALID` when it is not JSON, too long, late or cut off.
 */
export async function readJson(response: Response, timeout: number): Promise<unknown> {
  const reader = response.body?.getReader();
  const timer = setTimeout(() => void reader?.cancel(), timeout);
  try {
    if (!/^application\/(?:problem\+)?json\b/iu.test(response.headers.get('content-type') ?? ''))
      throw new TypeError('not JSON');
    const decoder = new TextDecoder();
    let text = '';
    for (let rest = mostBytes; ;) {
      const chunk = await reader?.read();
      if (chunk?.value === undefined) return JSON.parse(text + decoder.decode());
      rest -= chunk.value.byteLength;
      if (rest < 0) throw new RangeError('too long');
      text += decoder.decode(chunk.value, { stream: true });
    }
  } catch {
    reader?.cancel().catch(() => undefined);
    throw new AccountError('RESPONSE_INVALID');
  } finally {
    clearTimeout(timer);
  }
}
