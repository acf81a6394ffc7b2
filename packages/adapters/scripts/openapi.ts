import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createOpenapiDocument } from './openapi-document.ts';

/** Writes `openapi.json`; with `--check`, fails when it is not what would be written. */
const path = fileURLToPath(new URL('../openapi.json', import.meta.url));
const document = `${JSON.stringify(createOpenapiDocument(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(path, document);
} else if (readFileSync(path, 'utf8') !== document) {
  console.error('packages/adapters/openapi.json is not what the contract says: run scripts/openapi.ts');
  process.exitCode = 1;
}
