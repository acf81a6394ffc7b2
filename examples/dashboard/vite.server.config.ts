import { defineConfig } from 'vite';

/**
 * Bundles the server into one file, and one that it loads with the first new password, without unused library code, so that it
 * starts faster and uses less memory. Only the two
 * packages with native code and the PostgreSQL driver, which is loaded lazily, stay separate.
 */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'server/main.ts',
    // One folder deep, like the source, so that both find the data, the client and the pages at the same relative paths.
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'server.js' } },
  },
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2', 'pg'] },
});
