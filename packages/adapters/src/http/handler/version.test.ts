import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { expectProblem, firstVersion, openScene, secondVersion } from '../../../testing/handler-harness.ts';

describe('a change of the profile or the preferences (H5)', () => {
  const changes = [
    ['/profile', { fullName: 'Ada King' }, 'PROFILE_CHANGED'],
    ['/preferences', { theme: 'dark' }, 'PREFERENCES_CHANGED'],
  ] as const;

  for (const [path, body, changed] of changes) {
    test(`is answered with 428 for ${path} without a version`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      await expectProblem(await send('PATCH', path, { body, headers: { 'if-match': null } }), 428, 'VERSION_MISSING');
      assert.deepEqual(await stored(), before);
    });

    test(`is answered with 412 for ${path} with a version that is not current`, async () => {
      const { send, stored } = await openScene();
      const before = await stored();
      for (const tag of [
        '"0"',
        '"1"',
        `"${secondVersion}"`,
        `"0${firstVersion}"`,
        '""',
        '"%31x"',
        '"undefined"',
        `W/"${secondVersion}"`,
        `"${firstVersion}-other"`,
        `"${firstVersion}-gzip-gzip"`,
        '"-gzip"',
      ]) {
        await expectProblem(await send('PATCH', path, { body, headers: { 'if-match': tag } }), 412, changed);
      }
      assert.deepEqual(await stored(), before);
    });

    for (const tag of [
      '1',
      '1-gzip',
      'W/1',
      'w/"1"',
      'W/ "1"',
      '*',
      '"1", "2"',
      '"1"-gzip',
      '"1"x',
      "'1'",
      '"',
      '""1""',
      '"%"',
    ]) {
      test(`is answered with 400 for ${path} with the version ${tag}`, async () => {
        const { send } = await openScene();
        const problem = await expectProblem(
          await send('PATCH', path, { body, headers: { 'if-match': tag } }),
          400,
          'REQUEST_MALFORMED',
        );
        assert.equal(problem['field'], 'version');
      });
    }

    for (const form of ['W/"1"', '"1-gzip"', '"1--gzip"', '"1;gzip"', 'W/"1-df"', '"1-br"', '"1-zstd"', 'W/"1-gzip"']) {
      test(`succeeds for ${path} with the current version as a proxy returns it: ${form}`, async () => {
        const { send } = await openScene();
        const tag = form.replace('1', firstVersion);
        assert.equal((await send('PATCH', path, { body, headers: { 'if-match': tag } })).status, 200);
        await expectProblem(await send('PATCH', path, { body, headers: { 'if-match': tag } }), 412, changed);
      });
    }

    test(`succeeds for ${path} with the current version, and returns the next one`, async () => {
      const { send } = await openScene();
      const first = await send('PATCH', path, { body });
      assert.deepEqual([first.status, first.headers.get('etag')], [200, `"${secondVersion}"`]);
      await expectProblem(await send('PATCH', path, { body }), 412, changed);
      assert.equal((await send('PATCH', path, { body, headers: { 'if-match': `"${secondVersion}"` } })).status, 200);
    });
  }
});
