import { createMemoryStorage } from '@account-elements/adapters/memory';

import { createHosts } from './host.ts';

const fetch = createHosts({ memory: async () => createMemoryStorage() });

// Workers load the default export.
const worker = { fetch: (request: Request) => fetch(request) };
export { worker as default };
