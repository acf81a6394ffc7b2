import assert from 'node:assert/strict';
import { it } from 'node:test';

import { startTestApplication } from './testing/test-application.ts';

it('the application serves the well-known addresses of its password form and of its security contact', async () => {
  const app = await startTestApplication(Date.UTC(2026, 10, 23));
  const form = await app.browser().get('/.well-known/change-password');
  assert.equal(form.status, 302);
  assert.equal(form.headers.get('location'), '/settings#security/password');
  const contact = await (await app.browser().get('/.well-known/security.txt')).text();
  assert.equal(contact, 'Contact: mailto:security@tally.example\nExpires: 2027-05-24T00:00:00Z\n');
  await app.close();
});
