import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { createFolderServer } from './static-folder.ts';

/** Serves `dist` on this machine, at `PORT` or any free port, under `BASE_PATH`. */
const path = process.env['BASE_PATH'] ?? '/';
const server = createFolderServer(fileURLToPath(new URL('../dist', import.meta.url)), path);

server.listen(Number(process.env['PORT'] ?? 0), 'localhost', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`Account Elements without a backend: http://localhost:${String(port)}${path}`);
});
