import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server of static files for the page without a backend. */
export interface StaticServer {
  /** The address of the folder, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

const main = fileURLToPath(new URL('../../examples/static/server/main.ts', import.meta.url));

/**
 * Serves the built page on a free port.
 *
 * @param path the path of the folder. It starts and ends with a slash.
 */
export async function startStaticServer(path: string): Promise<StaticServer> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', BASE_PATH: path },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /(http:\S+)\/$/u.exec(line) ?? [];
    if (address === undefined) continue;
    return {
      address,
      async close() {
        child.kill();
        await exited;
      },
    };
  }
  throw new Error('The server of static files ended');
}
