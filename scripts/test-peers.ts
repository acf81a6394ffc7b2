import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { entriesOf, root, sourceCondition } from './build/entries.ts';
import { run } from './run.ts';
import { browserTests, nodeTests } from './test-files.ts';

/**
 * `pnpm test:peers`: runs the tests of the adapters with the oldest versions in the ranges of the peer dependencies, in a temporary copy of
 * the repository. Then it loads every server entry with the oldest Node in `engines`, by `import` and by `require`.
 */
const oldest: readonly Readonly<Record<string, string>>[] = [
  { '@node-rs/argon2': '1.8.3', 'better-auth': '1.7.10', idb: '7.1.0', ky: '1.14.0', kysely: '0.27.6' },
  { '@node-rs/argon2': '2.0.0', idb: '8.0.0', ky: '2.0.0', kysely: '0.28.0' },
];
const oldestNode = '22.12.0';

const host = `
  import Database from 'better-sqlite3';
  import { Kysely, PostgresDialect } from 'kysely';
  import type { PostgresPool } from 'kysely';
  import { createArgon2Hasher } from './argon2.js';
  import { createHttpAccountService } from './http.js';
  import { createIndexedDbStorage } from './indexeddb.js';
  import { createSqliteDialect, createSqlStorage, migrateSqlStorage } from './sql.js';

  export const sqlite = new Kysely<{ own: { id: string } }>({ dialect: createSqliteDialect(new Database()) });
  export const postgres = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: {} as PostgresPool }) });
  export const storages = [sqlite, postgres].map((db) => createSqlStorage({ db }));
  await sqlite.transaction().execute(async (db) => createSqlStorage({ db }));
  await Promise.all([migrateSqlStorage(sqlite), migrateSqlStorage(postgres)]);
  export const others = [createArgon2Hasher(), createHttpAccountService({ url: '/account' }), createIndexedDbStorage()];
`;

const inAdapters = (file: string): boolean => file.startsWith('packages/adapters/');

for (const versions of oldest) {
  console.log(Object.entries(versions).map((version) => version.join('@')).join(' ')); // prettier-ignore
  await inCopy(async (cwd) => {
    useVersions(join(cwd, 'packages/adapters/package.json'), versions);
    await install(cwd);
    await compileDeclarations(cwd);
    const files = nodeTests().filter(inAdapters);
    await run(process.execPath, [`--conditions=${sourceCondition}`, '--test', '--test-reporter=dot', ...files], {
      cwd,
    });
    const config = ['--config', 'scripts/browser-tests/web-test-runner.config.mjs'];
    await run('wtr', [...config, '--files', ...browserTests().filter(inAdapters)], { cwd });
  });
}

await inCopy(async (cwd) => {
  await install(cwd);
  await run(process.execPath, ['scripts/build.ts', '--js'], { cwd });
  for (const name of ['core', 'adapters'] as const) {
    const names = entriesOf(name).map(({ subpath }) => `@account-elements/${name}${subpath.slice(1)}`);
    for (const load of ['await import', 'require']) {
      const script = names.map((entry) => `${load}('${entry}')`).join('; ');
      const type = load === 'require' ? 'commonjs' : 'module';
      const args = ['-y', `node@${oldestNode}`, `--input-type=${type}`, '--eval', script];
      await run('npx', args, { cwd: join(cwd, 'packages/adapters') });
    }
  }
});
console.log('The adapters work with the oldest peers and the oldest Node');

/** Runs a function on a temporary copy of the files under version control. */
async function inCopy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-'));
  // The PostgreSQL of the tests, which runs as another user, reads its libraries here.
  chmodSync(folder, 0o755);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(join(root, file), join(folder, file), { recursive: true });
  await use(folder);
  process.off('exit', remove);
  remove();
}

async function install(cwd: string): Promise<void> {
  await run('npx', ['-y', 'pnpm@12', 'install', '--no-frozen-lockfile'], { cwd });
}

/** Compiles a host's code with the published declarations, which are those of the API reports, and the types of the peers. */
async function compileDeclarations(cwd: string): Promise<void> {
  const folder = join(cwd, 'packages/adapters');
  for (const name of ['argon2', 'http', 'indexeddb', 'sql'])
    cpSync(join(cwd, `api/adapters/${name}.d.ts`), join(folder, `${name}.d.ts`));
  writeFileSync(join(folder, 'host.ts'), host);
  const flags = '--noEmit --strict --module nodenext --target es2022 --lib es2023,dom --types node --ignoreConfig';
  const source = `--customConditions ${sourceCondition} --allowImportingTsExtensions`;
  await run('tsc', [...`${flags} ${source}`.split(' '), 'host.ts'], { cwd: folder });
}

function useVersions(manifest: string, versions: Readonly<Record<string, string>>): void {
  const text = JSON.parse(readFileSync(manifest, 'utf8')) as { devDependencies: Record<string, string> };
  writeFileSync(manifest, JSON.stringify({ ...text, devDependencies: { ...text.devDependencies, ...versions } }));
}
