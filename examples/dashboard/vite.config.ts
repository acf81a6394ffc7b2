import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['SERVER'] ?? 'http://127.0.0.1:4173';

/**
 * Builds the client: sign-in, the pages behind it, and the page for unknown addresses. `pnpm dev` serves it from the packages'
 * sources, in front of the server.
 */
export default defineConfig(({ command, mode }) => ({
  root: here('client'),
  appType: 'mpa',
  plugins: [appearanceScript(), cleanAddresses()],
  resolve: {
    conditions: [
      ...(command === 'serve' || mode === 'source' ? ['@account-elements/source'] : []),
      ...defaultClientConditions,
    ],
  },
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // The content security policy forbids data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index', 'sign-in', 'not-found'].map((page) => here(`client/${page}.html`)) },
  },
  server: { proxy: { '/api': server, '/account': server } },
}));

/**
 * The script in the head of every page. It sets the user's theme before the first frame. The theme that the server wrote on the
 * page has priority over the one that this browser stores.
 */
function appearanceScript(): Plugin {
  const source = (): string =>
    readFileSync(here('client/appearance-of-server.js'), 'utf8') +
    readFileSync(createRequire(import.meta.url).resolve('@account-elements/elements/pre-paint.js'), 'utf8');
  return {
    name: 'appearance-script',
    configureServer({ middlewares }) {
      middlewares.use('/appearance.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'appearance.js', source: source() });
    },
  };
}

/** In development, gives the pages the same addresses as the server does. */
function cleanAddresses(): Plugin {
  const pages: Readonly<Record<string, string>> = { '/settings': '/index.html', '/sign-in': '/sign-in.html' };
  return {
    name: 'clean-addresses',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        request.url = pages[path] ?? request.url;
        next();
      });
    },
  };
}
