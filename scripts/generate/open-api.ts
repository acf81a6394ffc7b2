import { sourceCondition } from '../build/entries.ts';
import { run } from '../run.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The OpenAPI document, for hosts whose server is in another language. A program of the adapters package prints it. */
export async function openApiDocument(): Promise<GeneratedFile[]> {
  const args = [`--conditions=${sourceCondition}`, 'packages/adapters/scripts/openapi.ts'];
  return [{ path: 'packages/adapters/openapi.json', content: await run(process.execPath, args, { quiet: true }) }];
}
