import { miniBrowserCapabilities, startWebKitDriver } from '../../../scripts/browser-tests/webkit-driver.ts';
import type { Engine } from './engine.ts';

/** Starts WebKit. Its driver supports the classic WebDriver protocol, of which four commands are used. */
export async function startWebKit(): Promise<Engine> {
  const driver = await startWebKitDriver();
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(driver.port)}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const capabilities = { alwaysMatch: { ...miniBrowserCapabilities(), timeouts: { script: 180_000 } } };
  const { sessionId } = (await send('POST', '/session', { capabilities })) as { readonly sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    async run(task, input) {
      const script = `const [input, done] = arguments;
        Promise.resolve().then(() => (${String(task)})(input)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await send('POST', `${session}/execute/async`, { script, args: [input] });
      const { value, error } = answer as { readonly value?: unknown; readonly error?: string };
      if (error !== undefined) throw new Error(error);
      return value as never;
    },
    async close() {
      await send('DELETE', session);
      driver.stop();
    },
  };
}
