import process from 'node:process';

import { demoUser } from './auth.ts';
import { startHost } from './host.ts';

const { address } = await startHost(Number(process.env['PORT'] ?? 4180));
process.stdout.write(`${address}\nSign in as ${demoUser.username} with the password ${demoUser.password}\n`);
