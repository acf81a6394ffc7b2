import { build } from 'esbuild';
import type { TestRunnerPlugin } from '@web/test-runner';

/** Serves a module that needs CommonJS as one bundle, because browsers cannot load CommonJS. */
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
