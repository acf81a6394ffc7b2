import { join } from 'node:path';

import { findBrowser } from './browsers.ts';
import { root } from './build/entries.ts';
import { prepare } from './prepare.ts';
import { run } from './run.ts';

/** `pnpm soak`: builds the application and lives through faults with it. */
await prepare();
const env = { CHROMIUM_PATH: findBrowser('chromium') ?? '' };
await run(process.execPath, [join(root, 'examples/dashboard/faults/soak.ts'), ...process.argv.slice(2)], { env });
