import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { registerHooks } from 'node:module';

import { getRequestListener } from '@hono/node-server';

import type { AccountHandlerOptions } from '../src/http/handler.ts';
import { createAccountHandler } from '../src/http/handler.ts';

/** The code blocks of `docs/servers.md`, by the name in their first line. */
const guides: ReadonlyMap<string, string> = new Map(
  Array.from(
    readFileSync(new URL('../../../docs/servers.md', import.meta.url), 'utf8').matchAll(
      /^```ts\n\/\/ (\S+)\.ts\n([\s\S]*?)^```$/gmu,
    ),
    ([, name = '', code = '']) => [name, code],
  ),
);

/** The names of the guides. */
export const guideNames: readonly string[] = [...guides.keys()];

type Handler = (request: Request) => Promise<Response>;
type Route = (request: Request, context: object) => Promise<Response>;

/** What a guide exports: a server, an application of a framework, or functions. */
interface Guide {
  readonly server?: { listeners(event: 'request'): readonly unknown[] };
  readonly app?: RequestListener & {
    readonly routing?: RequestListener;
    readonly ready?: () => Promise<unknown>;
    readonly callback?: () => RequestListener;
    readonly fetch?: Handler;
  };
  readonly default?: { readonly fetch: Handler };
}

const sources = new Map<string, string>();
registerHooks({
  load(url, context, nextLoad) {
    const source = sources.get(url);
    if (source === undefined) return nextLoad(url, context);
    return { format: 'module-typescript', source, shortCircuit: true };
  },
});

/** How a test changes a guide. */
export interface GuideChanges {
  /** Changes the code. */
  readonly edit?: ((code: string) => string) | undefined;
  /** Wraps the handler. */
  readonly wrap?: ((handler: Handler) => Handler) | undefined;
  /** For Next: whether every path has a slash at its end. Default: none has. */
  readonly trailingSlash?: boolean | undefined;
}

/** Runs the code of a guide with a handler, and returns the listener of its server. */
export async function listenerOfGuide(
  name: string,
  handlerOptions: AccountHandlerOptions,
  { edit = (code) => code, wrap = (handler) => handler, trailingSlash = false }: GuideChanges = {},
): Promise<RequestListener> {
  // The names that the host has in the guides.
  Object.assign(globalThis, { handler: wrap(createAccountHandler(handlerOptions)), handlerOptions });
  const url = `${import.meta.url}?guide=${name}-${sources.size}`;
  sources.set(url, edit(guides.get(name) ?? ''));
  const { server, app, default: exported, ...routes } = (await import(url)) as Guide & Readonly<Record<string, never>>;
  if (server !== undefined) return server.listeners('request')[0] as RequestListener;
  if (exported !== undefined) return listenerOf(exported.fetch);
  if (app === undefined) return listenerOf(nextServer(routes, trailingSlash));
  await app.ready?.();
  if (app.fetch !== undefined) return listenerOf(app.fetch);
  return app.callback?.() ?? app.routing ?? app;
}

function listenerOf(fetch: (request: Request) => Response | Promise<Response>): RequestListener {
  const listener = getRequestListener(fetch);
  return (request, response) => void listener(request, response);
}

/** Calls the exports of a route handler as Next does. */
function nextServer(routes: Readonly<Partial<Record<string, Route>>>, trailingSlash: boolean): Handler {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (trailingSlash !== pathname.endsWith('/')) {
      const location = trailingSlash ? `${pathname}/` : pathname.slice(0, -1);
      return new Response(null, { status: 308, headers: { location } });
    }
    const context = { params: Promise.resolve({ path: pathname.split('/').slice(2) }) };
    return (await routes[request.method]?.(request, context)) ?? new Response(null, { status: 405 });
  };
}
