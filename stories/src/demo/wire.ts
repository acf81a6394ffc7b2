import { getResponse, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

/**
 * What goes wrong between a page and its server: `failing` is answered with 500, `busy` with 429 and a minute to wait,
 * `unauthorised` with 401, `garbled` with JSON that is cut off, `captive` with somebody else's page, `newer` by a server with
 * a problem that this page has not heard of, `trickling` byte by byte; `lost` is carried out, and its answer never arrives.
 */
export type WireFault = 'failing' | 'busy' | 'unauthorised' | 'garbled' | 'captive' | 'newer' | 'trickling' | 'lost';

/** The HTTP between a page and its server, both in this page. A story may break it while a person works. */
export interface Wire {
  fault: WireFault | null;
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

/** Puts a server behind a wire. */
export function createWire(server: (request: Request) => Promise<Response>, fault: WireFault | null): Wire {
  const serve = http.all('*', ({ request }) => server(request));
  const broken = brokenServers(server);
  const wire: Wire = {
    fault,
    async fetch(input, init) {
      const request = new Request(input, init);
      const handlers = wire.fault === null ? [serve] : [...broken[wire.fault], serve];
      const response = await Promise.race([getResponse(handlers, request), aborted(request.signal)]);
      if (response === undefined || response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    },
  };
  return wire;
}

function brokenServers(server: (request: Request) => Promise<Response>): Record<WireFault, RequestHandler[]> {
  const always = (answer: () => Response): RequestHandler[] => [http.all('*', answer)];
  return {
    failing: always(() => HttpResponse.json(problem('SERVICE_FAILED', 500), problemInit(500))),
    busy: always(() => new HttpResponse(null, { status: 429, headers: { 'retry-after': '60' } })),
    unauthorised: always(() => new HttpResponse(null, { status: 401 })),
    garbled: always(() => new HttpResponse('{"profile":{"use', { headers: { 'content-type': 'application/json' } })),
    captive: always(() => HttpResponse.html('<h1>Welcome to the hotel</h1>')),
    newer: always(() => HttpResponse.json(problem('MOON_PHASE_WRONG', 409), problemInit(409))),
    trickling: [http.all('*', async ({ request }) => trickle(await server(request)))],
    lost: ['patch', 'post', 'delete'].map((method) =>
      http[method as 'patch' | 'post' | 'delete']('*', async ({ request }) => {
        await server(request);
        return HttpResponse.error();
      }),
    ),
  };
}

function problem(code: string, status: number): Record<string, string | number> {
  return { type: 'about:blank', title: code, status, code };
}

function problemInit(status: number): ResponseInit {
  return { status, headers: { 'content-type': 'application/problem+json' } };
}

const chunks = 20;
const pauseMilliseconds = 100;

async function trickle(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const size = Math.ceil(bytes.length / chunks);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      controller.enqueue(bytes.slice(sent, sent + size));
      sent += size;
      if (sent >= bytes.length) controller.close();
    },
  });
  return new Response(body, response);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
}
