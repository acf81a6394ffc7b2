import { readFileSync } from 'node:fs';

import { createOpenapiDocument } from './openapi-document.ts';

/** Prints the OpenAPI document, for `pnpm generate` to write. With `--check` it fails when `openapi.json` is another. */
const document = `${JSON.stringify(createOpenapiDocument(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  process.stdout.write(document);
} else if (readFileSync(new URL('../openapi.json', import.meta.url), 'utf8') !== document) {
  console.error('packages/adapters/openapi.json is not what the contract says: run `pnpm generate`');
  process.exitCode = 1;
}
