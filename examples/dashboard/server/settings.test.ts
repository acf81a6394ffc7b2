import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readSettings } from './settings.ts';

describe('the settings', () => {
  it('have defaults that are safe on a laptop: this machine only', () => {
    const { host, port, publicOrigin } = readSettings({});
    assert.deepEqual({ host, port, publicOrigin }, { host: '127.0.0.1', port: 4173, publicOrigin: null });
  });

  it('take a free port for 0', () => {
    assert.equal(readSettings({ PORT: '0' }).port, 0);
  });

  it('take an origin without its slash', () => {
    assert.equal(readSettings({ PUBLIC_ORIGIN: 'https://tally.example/' }).publicOrigin, 'https://tally.example');
  });

  for (const environment of [
    { PORT: '65536' },
    { PORT: '-1' },
    { PORT: '80a' },
    { PUBLIC_ORIGIN: 'tally.example' },
    { PUBLIC_ORIGIN: 'https://tally.example/app' },
    { PUBLIC_ORIGIN: 'ftp://tally.example' },
  ]) {
    it(`are refused with ${JSON.stringify(environment)}`, () => {
      assert.throws(() => readSettings(environment), { code: 'SETTING_INVALID' });
    });
  }
});
