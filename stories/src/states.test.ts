import assert from 'node:assert/strict';
import { test } from 'node:test';

import { states } from './states.ts';

/** What has to be reachable, whoever tidies the list up. */
const required = [
  'Loading',
  'Ready',
  'Dirty',
  'Saving',
  'Saved',
  'Field error',
  'Form error',
  'Failed, with a way to try again',
  'Offline',
  'Unknown outcome',
  'Conflict',
  'Signed out',
  'Locked',
  'Feature unsupported',
  'Read-only field',
  'No role',
  'Very long names',
  '10, 3, 1 or no backup code left',
  'Setup not finished',
  'Unsaved edits',
];

test('the list of states has each that an element can be in, once', () => {
  const names = states.map(({ name }) => name);
  assert.deepEqual(
    required.filter((name) => !names.includes(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});
