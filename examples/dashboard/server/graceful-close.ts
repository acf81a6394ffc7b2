import type { Server } from 'node:http';

/**
 * Prepares a server to close without interrupting an answer.
 *
 * @returns a function that closes the server. It accepts no new connections, lets requests in flight finish for up to `grace`
 * milliseconds, and then drops every connection. It closes idle connections at once, because Node counts an unused connection as
 * busy.
 */
export function prepareGracefulClose(server: Server): (grace: number) => Promise<void> {
  let inFlight = 0;
  let onIdle: (() => void) | null = null;
  server.on('request', (_request, response) => {
    inFlight += 1;
    response.once('close', () => {
      inFlight -= 1;
      if (inFlight === 0) onIdle?.();
    });
  });
  return async (grace) => {
    const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    onIdle = () => server.closeAllConnections();
    if (inFlight === 0) onIdle();
    await closed;
    clearTimeout(timer);
  };
}
