/** An error of the application's API. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `CONNECTION_FAILED` if there was no answer. */
  readonly code: string;
  /** In whole seconds. */
  readonly retryAfter: number | undefined;

  constructor(code: string, retryAfter?: number, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/**
 * Reads from the application's own API. The answer is not validated, because client and server come from the same build.
 *
 * @throws {ApiError}
 */
export function getJson<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return request<Answer>(path, signal === undefined ? {} : { signal });
}

/**
 * Sends JSON to the application's own API.
 *
 * @throws {ApiError}
 */
export function postJson<Answer>(path: string, body: unknown): Promise<Answer> {
  return request<Answer>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new ApiError('CONNECTION_FAILED', undefined, { cause });
  });
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const { code = 'SERVICE_FAILED', retryAfter } = (answer ?? {}) as { code?: string; retryAfter?: number };
  throw new ApiError(code, retryAfter);
}
