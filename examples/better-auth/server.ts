import process from 'node:process';

import { demoPerson } from './auth.ts';
import { startHost } from './host.ts';

const { address } = await startHost(Number(process.env['PORT'] ?? 4180));
process.stdout.write(`${address}\nSign in as ${demoPerson.username} with the password ${demoPerson.password}\n`);
