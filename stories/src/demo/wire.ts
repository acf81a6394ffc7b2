import { getResponse, http, HttpResponse } from 'msw';
import type { RequestHandler } from 'msw';

/**
 * The fault between a page and its server. The response is: `failing` a 500, `busy` a 429 with a minute to wait, `unauthorised` a
 * 401, `garbled` incomplete JSON, `captive` the page of a captive portal, `newer` an unknown error code, `trickling` slow. `lost`: the
 * server makes the change and the response never arrives.
 */
export type WireFault = 'failing' | 'busy' | 'unauthorised' | 'garbled' | 'captive' | 'newer' | 'trickling' | 'lost';

/** The HTTP connection between a page and a server that runs in the same page. A story can change the fault at any time. */
export interface Wire {
  fault: WireFault | null;
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

/** Connects to a server. */
export function createWire(server: (request: Request) => Promise<Response>, fault: WireFault | null): Wire {
  const serveBody = async (request: Request): Promise<Response> => server(await withBody(request));
  const serve = http.all('*', ({ request }) => serveBody(request));
  const broken = brokenServers(serveBody);
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

/** Firefox has no `Request.body`, which a server reads. */
async function withBody(request: Request): Promise<Request> {
  if ('body' in Request.prototype) return request;
  const { body } = new Response(await request.clone().arrayBuffer());
  return Object.defineProperty(request, 'body', { value: body });
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
