import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

import { browserPath } from '../browsers.ts';
import { isRoot } from '../programs.ts';

/** WebKitGTK's WebDriver, on a virtual screen. */
export interface WebKitDriver {
  readonly port: number;
  /** Ends both processes. They also end with this process. */
  stop(): void;
}

/** The capabilities of a session in MiniBrowser, the browser of WebKitGTK. */
export function miniBrowserCapabilities() {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browserPath('miniBrowser'), args: ['--automation'] },
  };
}

/** Starts a WebDriver for WebKit, and waits until it answers. */
export async function startWebKitDriver(): Promise<WebKitDriver> {
  const children: ChildProcess[] = [];
  const endAll = (): void => {
    for (const child of children.splice(0)) child.kill('SIGTERM');
  };
  process.once('exit', endAll);
  const display = await startDisplay(children);
  const port = await freePort();
  await startDriver(children, display, port);
  return {
    port,
    stop() {
      endAll();
      process.off('exit', endAll);
    },
  };
}

/** Starts a virtual screen. It selects a free display number and reports it. */
async function startDisplay(children: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const child = spawn(browserPath('xvfb'), args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  const [line] = (await once(child.stdio[3] as Readable, 'data')) as [Buffer];
  return `:${line.toString().trim()}`;
}

async function startDriver(children: ChildProcess[], display: string, port: number): Promise<void> {
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // Without a graphics card, compositing uses OpenGL in software, which needs a third more time.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    ...(isRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  };
  children.push(spawn(browserPath('webKitDriver'), [`--port=${String(port)}`], { env, stdio: 'ignore' }));
  const deadline = Date.now() + 60_000;
  while (!(await isReady(port))) {
    if (Date.now() > deadline) throw new Error('WebKitWebDriver does not answer');
    await delay(50);
  }
}

function isReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${String(port)}/status`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
