import { connect, createServer } from 'node:net';
import type { AddressInfo, NetConnectOpts, Socket } from 'node:net';

import { delayed } from './weather.ts';
import type { Weather } from './weather.ts';

/** A wire between two programs. */
export interface Relay {
  readonly port: number;
  /** Of the connections that begin from now on, and of those there are. */
  weather: Weather;
  /** Breaks every connection there is. */
  cut(): void;
  /** Of a hundred connections so many break just before the answer arrives. Default: none. */
  lostAnswers: number;
  close(): Promise<void>;
}

/** Lays a wire to a server, as `net.connect` finds it. */
export async function layRelay(target: NetConnectOpts, percent: (often: number) => boolean): Promise<Relay> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
  };
  const server = createServer((near) => {
    // Whoever limits attempts by address still sees each visitor's own.
    const localAddress = 'path' in target ? {} : { localAddress: near.remoteAddress };
    const far = connect({ ...target, ...localAddress });
    for (const socket of [near, far]) keep(socket);
    near.once('close', () => far.destroy());
    far.once('close', () => near.end());
    const current = (): Weather => relay.weather;
    near.pipe(delayed(current)).pipe(far);
    if (percent(relay.lostAnswers)) far.once('data', () => near.destroy());
    far.pipe(delayed(current)).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const relay: Relay = {
    port: (server.address() as AddressInfo).port,
    weather: { kind: 'clear' },
    lostAnswers: 0,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      relay.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return relay;
}
