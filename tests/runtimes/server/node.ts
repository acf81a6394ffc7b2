import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';

import { createHosts } from './host.ts';
import { storages } from './storages.ts';

const listener = getRequestListener(createHosts(storages));
const server = createServer((request, response) => void listener(request, response));
server.listen(0, '127.0.0.1', () => console.log(`port ${(server.address() as AddressInfo).port}`));
