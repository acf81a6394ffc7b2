import { request } from 'node:http';

/** What came back. */
export interface Answer {
  /** 0: none came, so that nobody knows what was done. */
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody with a cookie jar and a network address of their own, who knows every server. */
export interface Visitor {
  /**
   * Asks the servers in turn.
   *
   * @param ifMatch the version that a change is made to.
   */
  ask(method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown, ifMatch?: string): Promise<Answer>;
}

/** Milliseconds after which somebody gives an answer up. */
const patience = 8_000;
let visitors = 0;

/** A visitor of the application. */
export function createVisitor(servers: readonly string[]): Visitor {
  visitors += 1;
  // Sign-ins are limited for each address, and this machine is a whole network of them.
  const localAddress = `127.1.${String(visitors >> 8)}.${String(visitors & 255)}`;
  const cookies = new Map<string, string>();
  let turn = visitors;

  return {
    async ask(method, path, body, ifMatch) {
      const server = servers[turn % servers.length] ?? '';
      turn += 1;
      const { status, text, setCookies } = await send(server + path, localAddress, {
        method,
        body: body === undefined ? '' : JSON.stringify(body),
        headers: {
          Origin: server,
          'Content-Type': 'application/json',
          'X-Account-Elements': '1',
          Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(ifMatch !== undefined && { 'If-Match': `"${encodeURIComponent(ifMatch)}"` }),
        },
      });
      for (const [pair = ''] of setCookies.map((cookie) => cookie.split(';'))) {
        const [name = '', value = ''] = pair.split('=');
        cookies.set(name, value);
      }
      return { status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
    },
  };
}

interface Letter {
  readonly method: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly setCookies: readonly string[];
}

const nothing: Reply = { status: 0, text: '', setCookies: [] };

function send(url: string, localAddress: string, { method, body, headers }: Letter): Promise<Reply> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(patience);
    const lost = (): void => {
      resolve(nothing);
    };
    const options = { method, headers, localAddress, signal, agent: false };
    const asked = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('error', lost).once('end', () => {
        const setCookies = response.headers['set-cookie'] ?? [];
        resolve(response.complete ? { status: response.statusCode ?? 0, text, setCookies } : nothing);
      });
    });
    asked.once('error', lost).end(body);
  });
}
