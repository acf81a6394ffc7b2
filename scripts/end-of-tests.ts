/**
 * Loaded before every test file: a file that leaves a socket, process or timer open fails and ends, instead of never ending.
 * Node's own `--test-force-exit` loses results that are not yet written.
 */
const grace = 30_000;

// Processes that a test starts inherit the flag that loads this.
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
