import { conformanceCases, hasherCases } from './cases.ts';
import type { RuntimeCase } from './cases.ts';
import { runtimes } from './runtimes.ts';
import type { Runtime } from './runtimes.ts';

// Only ends a case that hangs.
const longestCase = 60_000;

/** Runs the service conformance suite over HTTP against hosts in the runtimes of a folder. Arguments: the folder, and perhaps names of runtimes. */
const [folder = '', ...names] = process.argv.slice(2);
const chosen = runtimes.filter(({ name }) => names.length === 0 || names.includes(name));
if (chosen.length === 0)
  throw new Error(`Unknown: ${names.join(', ')}. There are ${runtimes.map(({ name }) => name).join(', ')}`);
const failures: string[] = [];
for (const runtime of chosen) await check(runtime);
for (const failure of failures) console.error(`\n${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function check({ name, storages, start }: Runtime): Promise<void> {
  const failed = (what: string, thrown: unknown): void => {
    failures.push(`${name}: ${what}\n${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  };
  const server = await start(folder).catch((thrown: unknown) => failed('does not start', thrown));
  if (server === undefined) return;
  try {
    for (const storage of storages)
      await report(`${name}, ${storage}`, conformanceCases(server.origin, storage), failed);
    await report(`${name}, hashes`, hasherCases(server.origin), failed);
  } finally {
    await server.close();
  }
}

async function report(
  title: string,
  cases: readonly RuntimeCase[],
  failed: (what: string, thrown: unknown) => void,
): Promise<void> {
  let passed = 0;
  for (const { name, run } of cases) {
    await withinTimeout(run()).then(
      () => (passed += 1),
      (thrown: unknown) => failed(name, thrown),
    );
  }
  console.log(`${title}: ${passed} passed, ${cases.length - passed} failed`);
}

async function withinTimeout(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No result within ${longestCase} ms`)), longestCase);
  });
  await Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
