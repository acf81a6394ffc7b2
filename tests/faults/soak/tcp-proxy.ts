import { connect, createServer } from 'node:net';
import type { AddressInfo, NetConnectOpts, Socket } from 'node:net';

import { delayed } from './network-condition.ts';
import type { NetworkCondition } from './network-condition.ts';

/** Forwards TCP connections to a server, with faults. */
export interface TcpProxy {
  readonly port: number;
  /** Sets the condition of all current and future connections. */
  condition: NetworkCondition;
  /** Breaks all open connections. */
  cut(): void;
  /** Sets the percentage of connections that break just before the answer arrives. Default: 0. */
  lostAnswers: number;
  close(): Promise<void>;
}

/** Starts a proxy for a server, whose address is given as for `net.connect`. */
export async function startTcpProxy(target: NetConnectOpts, percent: (often: number) => boolean): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
  };
  const server = createServer((near) => {
    // The server limits sign-ins by network address, so each client keeps its address.
    const localAddress = 'path' in target ? {} : { localAddress: near.remoteAddress };
    const far = connect({ ...target, ...localAddress });
    for (const socket of [near, far]) keep(socket);
    near.once('close', () => far.destroy());
    far.once('close', () => near.end());
    const current = (): NetworkCondition => proxy.condition;
    near.pipe(delayed(current)).pipe(far);
    if (percent(proxy.lostAnswers)) far.once('data', () => near.destroy());
    far.pipe(delayed(current)).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: TcpProxy = {
    port: (server.address() as AddressInfo).port,
    condition: { kind: 'normal' },
    lostAnswers: 0,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      proxy.cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}
