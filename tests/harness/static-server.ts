import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server of static files with the page that has no backend. */
export interface StaticServer {
  /** Where the folder is, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

const main = fileURLToPath(new URL('../../examples/static/server/main.ts', import.meta.url));

/**
 * Serves what was built on a free port.
 *
 * @param path the folder is under; begins and ends with a slash.
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
