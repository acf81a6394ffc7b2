import assert from 'node:assert/strict';
import { it } from 'node:test';

import { startDashboardTarget } from './dashboard-target.ts';
import { fuzz } from './fuzz.ts';

it('the dashboard answers 10 000 generated requests without a 5xx, a refused one changes nothing, and no secret leaves the server (H6, H7)', async () => {
  const target = await startDashboardTarget();
  const { sent, problems, byStatus } = await fuzz(target, { seed: 1843, requests: 10_000 });
  const alive = await fetch(`${target.address}/sign-in`);
  await target.close();
  assert.deepEqual(problems, []);
  assert.equal(sent, 10_000);
  assert.equal(alive.status, 200);
  // The requests reach every stage: they are accepted, refused for many reasons, and not understood.
  for (const status of [200, 400, 401, 403, 404, 405, 412, 413, 415, 422, 428]) {
    assert.ok((byStatus[status] ?? 0) > 0, `no ${status} in ${JSON.stringify(byStatus)}`);
  }
});
