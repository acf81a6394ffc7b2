import { globSync } from 'node:fs';

import { root } from '../build/entries.ts';
import { nodeTests } from '../test-files.ts';

/** Sources that are mutated together, and the tests that must notice it. All paths are relative to the root of the repository. */
export interface Group {
  readonly name: string;
  readonly sources: readonly string[];
  readonly tests: readonly string[];
}

const core = 'packages/core/src';
const http = 'packages/adapters/src/http';
const conformance = `${core}/testing/service-`;

/** Glob patterns of the sources, and what the paths of the tests start with. */
const definitions = {
  authority: { sources: [`${core}/authority/**/*.ts`], tests: [`${core}/authority/`, conformance] },
  mfa: { sources: [`${core}/mfa/*.ts`], tests: [`${core}/mfa/`, conformance] },
  password: { sources: [`${core}/password/**/*.ts`], tests: [`${core}/password/`, conformance] },
  // The other tests of this folder start servers and wait for timeouts. They would take most of the time and notice little more.
  handler: {
    sources: [`${http}/handler.ts`, `${http}/handler/*.ts`],
    tests: [`${http}/handler`, `${http}/body-parsers`, `${http}/host-headers`],
  },
} as const;

export type GroupName = keyof typeof definitions;
export const groupNames = Object.keys(definitions) as GroupName[];

export function findGroup(name: GroupName): Group {
  const { sources, tests } = definitions[name];
  return {
    name,
    sources: globSync(sources, { cwd: root, exclude: ['**/*.{test,fixture,generated}.ts'] }).sort(),
    tests: nodeTests().filter((file) => tests.some((start) => file.startsWith(start))),
  };
}
