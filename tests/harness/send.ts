import { request } from 'node:http';
import type { Agent } from 'node:http';

/** The response of a server. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** The values of `Set-Cookie`. */
  readonly setCookies: readonly string[];
  /** The value of `Retry-After`. */
  readonly retryAfter: string | undefined;
}

/** The content of a request. */
export interface SendOptions {
  readonly agent: Agent;
  readonly cookie: string;
  /** Default: GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/**
 * Sends one request with `node:http`, which needs less CPU time than `fetch`, so that more is left for the server under load.
 *
 * @throws if there is no complete response.
 */
export function send(
  url: string,
  { agent, cookie, method = 'GET', headers, body, signal }: SendOptions,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? {} : { 'content-type': 'application/json', 'x-account-elements': '1' };
    const { origin } = new URL(url);
    const options = {
      agent,
      method,
      headers: { cookie, origin, ...content, ...headers },
      ...(signal !== undefined && { signal }),
    };
    const sending = request(url, options, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
        })
        .once('error', reject)
        .once('end', () => {
          const setCookies = response.headers['set-cookie'] ?? [];
          const retryAfter = response.headers['retry-after'];
          if (response.complete) resolve({ status: response.statusCode ?? 0, text, setCookies, retryAfter });
          else reject(new Error('The response is incomplete'));
        });
    });
    sending.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}
