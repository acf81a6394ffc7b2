import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestRunnerCoreConfig } from '@web/test-runner';
import { WebdriverLauncher } from '@web/test-runner-webdriver';

import { browserPath } from '../browsers.ts';
import { isRoot } from '../programs.ts';

type WebdriverOptions = ConstructorParameters<typeof WebdriverLauncher>[0];

/**
 * WebKit for the test runner: MiniBrowser of WebKitGTK, driven by its own WebDriver on a screen that nobody sees. Both
 * processes start with the launcher and end with it.
 */
export class WebKitLauncher extends WebdriverLauncher {
  readonly #options: WebdriverOptions;
  readonly #children: ChildProcess[] = [];
  readonly #endAll = (): void => {
    for (const child of this.#children.splice(0)) child.kill('SIGTERM');
  };

  constructor() {
    const options: WebdriverOptions = {
      hostname: '127.0.0.1',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        // WebKitGTK's driver speaks the classic protocol only.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browserPath('miniBrowser'), args: ['--automation'] },
      } as WebdriverOptions['capabilities'],
    };
    super(options);
    this.#options = options;
  }

  override async initialize(config: TestRunnerCoreConfig): Promise<void> {
    await super.initialize(config);
    this.name = 'WebKit';
    process.once('exit', this.#endAll);
    const display = await startDisplay(this.#children);
    // Read when the first session starts.
    this.#options.port = await freePort();
    await startDriver(this.#children, display, this.#options.port);
  }

  override async stop(): Promise<void> {
    await super.stop();
    this.#endAll();
    process.off('exit', this.#endAll);
  }
}

/** Starts a screen in memory; it picks a free number and says which. */
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
    ...(isRoot && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
  };
  children.push(spawn(browserPath('webKitDriver'), [`--port=${String(port)}`], { env, stdio: 'ignore' }));
  const deadline = Date.now() + 10_000;
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
