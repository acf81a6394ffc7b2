import { build } from 'esbuild';
import type { TestRunnerPlugin } from '@web/test-runner';

/** Serves a module that browsers cannot load as it is, because what it needs is CommonJS, as one bundle made of it. */
export function bundledModule(name: string, importedFrom: string): TestRunnerPlugin {
  const path = `/bundled/${name.replace('/', '-')}.js`;
  let bundle: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '${name}';`, resolveDir: importedFrom },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  };
  return {
    name: `bundled ${name}`,
    resolveImport: ({ source }) => (source === name ? path : undefined),
    serve: async (context) => (context.path === path ? { body: await (bundle ??= make()), type: 'js' } : undefined),
  };
}
