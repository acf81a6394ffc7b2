/**
 * Preloaded for every test file. A test file that leaves a socket, process or timer open fails and ends instead of hanging.
 * Node's own `--test-force-exit` loses results that are not written yet.
 */
const grace = 30_000;

// Child processes of a test inherit the flag that loads this module.
if (/[.](?:test|e2e)[.]ts$/.test(process.argv[1] ?? '')) {
  const { after } = await import('node:test');
  after(() => {
    const end = (): void => {
      console.error(`Left open after the last test: ${process.getActiveResourcesInfo().join(', ')}`);
      process.exit(1);
    };
    setTimeout(end, grace).unref();
  });
}

export {};
