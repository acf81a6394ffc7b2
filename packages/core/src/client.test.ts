import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { AccountSnapshot } from './account.ts';
import { createAccountClient } from './client.ts';
import type { AccountClient } from './client.ts';
import type { ChannelLike } from './client/tab-channel.ts';
import { AccountError } from './errors.ts';
import type { CallOptions, FullAccountService } from './service.ts';
import { totpCodeAt } from './testing/authenticator.ts';
import { createFakeClock } from './testing/fake-clock.ts';
import { createFaults } from './testing/faults/faults.ts';
import { scriptedFaults } from './testing/faults/plans.ts';
import { personas } from './testing/personas.ts';
import { createRecordStore } from './testing/record-store.ts';
import { createTestAuthority } from './testing/service-harness.ts';

const clock = createFakeClock();
const { password } = personas.ada;

async function createService(): Promise<FullAccountService> {
  const authority = createTestAuthority({ storage: createRecordStore(), clock });
  const { id } = await authority.accounts.register(personas.ada);
  return authority.serviceWithoutSession(id);
}

/** Two ends of a channel, as in two tabs. A message arrives in a microtask of its own. */
function createChannels(): readonly [
  ChannelLike & { readonly heard: unknown[] },
  ChannelLike & { readonly heard: unknown[] },
] {
  const createEnd = (other: () => { readonly listeners: Set<(event: unknown) => void> }) => {
    const listeners = new Set<(event: unknown) => void>();
    const heard: unknown[] = [];
    let isClosed = false;
    return {
      listeners,
      heard,
      postMessage(message: unknown) {
        if (isClosed) throw new Error('InvalidStateError');
        queueMicrotask(() => other().listeners.forEach((listener) => listener({ data: message })));
      },
      addEventListener: (_type: 'message', listener: (event: unknown) => void) => {
        listeners.add((event) => {
          heard.push((event as { data: unknown }).data);
          listener(event);
        });
      },
      removeEventListener: () => listeners.clear(),
      close: () => {
        isClosed = true;
      },
    };
  };
  const one: ReturnType<typeof createEnd> = createEnd(() => other);
  const other: ReturnType<typeof createEnd> = createEnd(() => one);
  return [one, other];
}

/** A call that the test answers. */
function createCall<Answer>(): {
  call: (options?: CallOptions) => Promise<Answer>;
  answer(value: Answer): void;
  fail(error: unknown): void;
  readonly signals: AbortSignal[];
} {
  const waiting: { resolve(value: Answer): void; reject(error: unknown): void }[] = [];
  const signals: AbortSignal[] = [];
  return {
    call: (options) => {
      if (options?.signal !== undefined) signals.push(options.signal);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    answer: (value) => waiting.shift()?.resolve(value),
    fail: (error) => waiting.shift()?.reject(error),
    signals,
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const named = (account: AccountSnapshot, fullName: string): AccountSnapshot => ({
  ...account,
  profile: { ...account.profile, fullName },
});

function nameShown(client: AccountClient): string | undefined {
  const shown = client.profile.state.get();
  return shown.status === 'idle' ? undefined : shown.value?.fullName;
}

function versionShown(client: AccountClient): { readonly version: string } {
  const shown = client.profile.state.get();
  return { version: (shown.status === 'idle' ? undefined : shown.value?.version) ?? '' };
}

async function createClient(changes: Partial<FullAccountService> = {}, channel: ChannelLike | null = null) {
  const service = await createService();
  const client = createAccountClient({ service: { ...service, ...changes }, channel });
  return { service, client };
}

describe('load', () => {
  test('reads the account, and goes from idle to loading to ready', async () => {
    const { client, service } = await createClient();
    const states: string[] = [];
    client.account.subscribe(({ status }) => states.push(status));
    const result = await client.load();
    assert.deepEqual(states, ['idle', 'loading', 'ready']);
    assert.deepEqual(result, { ok: true, value: await service.load() });
  });

  test('aborts an older read, and ignores its late answer', async () => {
    const read = createCall<AccountSnapshot>();
    const { client, service } = await createClient({ load: read.call });
    const account = await service.load();
    const first = client.load();
    const second = client.load();
    assert.deepEqual(
      read.signals.map((signal) => signal.aborted),
      [true, false],
    );
    read.answer(named(account, 'Late'));
    await turn();
    assert.equal(client.account.get().status, 'loading');
    read.answer(named(account, 'Newest'));
    for (const result of await Promise.all([first, second])) {
      assert.equal(result.ok && result.value.profile.fullName, 'Newest');
    }
    assert.equal(nameShown(client), 'Newest');
  });

  test('keeps the last account when it fails', async () => {
    const { client, service } = await createClient();
    await client.load();
    service.load = () => Promise.reject(new AccountError('CONNECTION_FAILED'));
    const failing = createAccountClient({ service, channel: null });
    assert.equal((await failing.load()).ok, false);
    assert.deepEqual(failing.account.get().status, 'failed');
    assert.equal(nameShown(client), 'Ada Lovelace');
  });

  test('returns SERVICE_FAILED when the service throws another kind of error', async () => {
    const { client } = await createClient({ load: () => Promise.reject(new TypeError('x is undefined')) });
    const result = await client.load();
    assert.ok(!result.ok && result.error.code === 'SERVICE_FAILED' && result.error.cause instanceof TypeError);
  });

  test('returns the account from the answer of a change that finishes first', async () => {
    const read = createCall<AccountSnapshot>();
    const { client, service } = await createClient({ load: read.call });
    const before = await service.load();
    const reading = client.load();
    await client.profile.update({ fullName: 'Ada King' }, { version: before.profile.version });
    read.answer(before);
    const result = await reading;
    assert.equal(result.ok && result.value.profile.fullName, 'Ada King');
    assert.equal(nameShown(client), 'Ada King');
  });
});

describe('a change', () => {
  test('stores the account from its answer, without another read', async () => {
    let reads = 0;
    const { client, service } = await createClient();
    await client.load();
    service.load = () => {
      reads += 1;
      return Promise.reject(new Error('not needed'));
    };
    const shown = client.profile.state.get();
    const version = shown.status === 'ready' ? shown.value.version : '';
    const result = await client.profile.update({ fullName: 'Ada King' }, { version });
    assert.deepEqual(result.ok && client.account.get(), { status: 'ready', value: result.ok && result.value });
    assert.equal(reads, 0);
  });

  test('is one request when it is requested twice at once, unless the input differs', async () => {
    const sent: string[] = [];
    const { client, service } = await createClient();
    const { change } = service.password;
    const counting = createAccountClient({
      service: { ...service, password: { change: (input) => (sent.push(input.newPassword), change(input)) } },
      channel: null,
    });
    const once = { currentPassword: password, newPassword: 'Difference-Engine-2' };
    const twice = { currentPassword: 'Difference-Engine-2', newPassword: 'Difference-Engine-3' };
    const results = await Promise.all([once, { ...once }, twice].map((input) => counting.password.change(input)));
    assert.deepEqual(
      results.map((result) => result.ok),
      [true, true, true],
    );
    assert.deepEqual(sent, ['Difference-Engine-2', 'Difference-Engine-3']);
    assert.ok((await client.load()).ok);
  });

  test('that fails does not stop the next one, and can be repeated', async () => {
    const { client } = await createClient();
    const wrong = { currentPassword: 'Not-the-one-1', newPassword: 'Difference-Engine-2' };
    const results = await Promise.all([client.password.change(wrong), client.mfa.beginTotp({ password })]);
    assert.deepEqual(
      results.map((result) => result.ok),
      [false, true],
    );
    assert.equal((await client.password.change(wrong)).ok, false);
  });

  test('whose answer is lost reads the account and notifies the other tabs', async () => {
    const [channel, other] = createChannels();
    const faults = createFaults(scriptedFaults({ 'profile.update': [{ fail: 'after' }] }));
    const client = createAccountClient({ service: faults.service(await createService()), channel });
    const heard: unknown[] = [];
    other.addEventListener('message', (event) => heard.push(event));
    await client.load();
    const result = await client.profile.update({ fullName: 'Ada King' }, versionShown(client));
    assert.ok(!result.ok && result.error.code === 'OUTCOME_UNKNOWN');
    await turn();
    assert.equal(nameShown(client), 'Ada King');
    assert.equal(heard.length, 1, 'the other tabs are notified');
  });

  test('that was not sent returns CONNECTION_FAILED, changes nothing, and is not repeated', async () => {
    const faults = createFaults(scriptedFaults({ 'profile.update': [{ fail: 'before' }] }));
    const client = createAccountClient({ service: faults.service(await createService()), channel: null });
    await client.load();
    const result = await client.profile.update({ fullName: 'Ada King' }, versionShown(client));
    assert.ok(!result.ok && result.error.code === 'CONNECTION_FAILED');
    assert.equal(nameShown(client), personas.ada.fullName);
    assert.deepEqual(
      faults.log.map(({ method }) => method),
      ['load', 'profile.update'],
      'nothing is sent twice',
    );
  });

  test('with an old version returns PROFILE_CHANGED, and the current account is read', async () => {
    const { client, service } = await createClient();
    await client.load();
    const seen = versionShown(client);
    await service.profile.update({ fullName: 'Changed Elsewhere' }, seen);
    const result = await client.profile.update({ fullName: 'Ada King' }, seen);
    assert.ok(!result.ok && result.error.code === 'PROFILE_CHANGED');
    await turn();
    assert.equal(nameShown(client), 'Changed Elsewhere');
  });

  test('whose answer does not contain what was sent is OUTCOME_UNKNOWN, and the account is read again', async () => {
    const service = await createService();
    let reads = 0;
    const load: typeof service.load = (options) => {
      reads += 1;
      return service.load(options);
    };
    const ignoring = {
      ...service,
      load,
      profile: { update: () => service.load() },
      preferences: { update: () => service.load() },
    };
    const client = createAccountClient({ service: ignoring, channel: null });
    await client.load();
    for (const change of [
      () => client.profile.update({ fullName: 'Augusta' }, { version: '1' }),
      () => client.preferences.update({ theme: 'dark' }),
    ]) {
      const before = reads;
      const result = await change();
      assert.equal(!result.ok && result.error.code, 'OUTCOME_UNKNOWN');
      assert.equal(reads, before + 1);
    }
  });

  test('of a feature that the backend lacks returns FEATURE_UNSUPPORTED', async () => {
    const { load } = await createService();
    const client = createAccountClient({ service: { load }, channel: null });
    const results = await Promise.all([
      client.profile.update({}, { version: '1' }),
      client.preferences.update({ theme: 'dark' }),
      client.password.change({ currentPassword: password, newPassword: 'x' }),
      client.mfa.beginTotp({ password }),
      client.mfa.confirmTotp({ code: '123456' }),
      client.mfa.cancelTotp(),
      client.mfa.regenerateBackupCodes({ password }),
      client.mfa.disable({ password }),
    ]);
    for (const result of results) assert.ok(!result.ok && result.error.code === 'FEATURE_UNSUPPORTED');
    assert.deepEqual((['profile', 'preferences', 'password', 'mfa'] as const).map(client.supports), [
      false,
      false,
      false,
      false,
    ]);
  });

  test('puts no secret into a store', async () => {
    const { client } = await createClient();
    await client.load();
    const enrolment = await client.mfa.beginTotp({ password });
    const secret = enrolment.ok ? enrolment.value.secret : '';
    const confirmed = await client.mfa.confirmTotp({ code: totpCodeAt(secret, clock()) });
    const codes = confirmed.ok ? (confirmed.value.backupCodes ?? []) : [];
    assert.equal(codes.length, 10);
    const stores = [
      client.account,
      client.profile.state,
      client.preferences.state,
      client.password.state,
      client.mfa.state,
      client.session,
    ];
    const text = JSON.stringify(stores.map((store) => store.get()));
    for (const known of [password, secret, ...codes]) assert.ok(!text.includes(known));
    assert.match(text, /"enabled":true/u);
  });
});

describe('the other tabs', () => {
  test('receive a message without data after a change, and read the account', async () => {
    const [mine, theirs] = createChannels();
    const service = await createService();
    const client = createAccountClient({ service, channel: mine });
    const other = createAccountClient({ service, channel: theirs });
    await Promise.all([client.load(), other.load()]);
    await client.profile.update({ fullName: 'Ada King' }, versionShown(client));
    await turn();
    assert.deepEqual(theirs.heard, ['account-changed']);
    assert.deepEqual(mine.heard, []);
    assert.equal(nameShown(other), 'Ada King');
  });

  test('read nothing after a message if they have not read the account yet', async () => {
    const [mine, theirs] = createChannels();
    const service = await createService();
    const client = createAccountClient({ service, channel: mine });
    const idle = createAccountClient({ service, channel: theirs });
    await client.profile.update({ fullName: 'Ada King' }, (await service.load()).profile);
    await turn();
    assert.equal(idle.account.get().status, 'idle');
  });

  test('receive no message after a change that was rejected', async () => {
    const [mine, theirs] = createChannels();
    const client = createAccountClient({ service: await createService(), channel: mine });
    await client.mfa.beginTotp({ password: 'Not-the-one-1' });
    await turn();
    assert.deepEqual([mine.heard, theirs.heard], [[], []]);
  });
});

describe('the session', () => {
  test('is ended after SESSION_ENDED in a read or in a change, and active again after a success', async () => {
    const { client, service } = await createClient();
    await client.load();
    const ended = new AccountError('SESSION_ENDED');
    const { update } = service.profile;
    service.profile.update = () => Promise.reject(ended);
    await client.profile.update({}, { version: '1' });
    assert.equal(client.session.get(), 'ended');
    assert.equal(nameShown(client), 'Ada Lovelace');
    service.profile.update = update;
    await client.load();
    assert.equal(client.session.get(), 'active');
    const out = createAccountClient({ service: { load: () => Promise.reject(ended) }, channel: null });
    await out.load();
    assert.equal(out.session.get(), 'ended');
  });
});

describe('close', () => {
  test('aborts requests in flight, ignores late answers, and rejects later actions', async () => {
    const [channel] = createChannels();
    const read = createCall<AccountSnapshot>();
    const changing = createCall<AccountSnapshot>();
    const service = await createService();
    const account = await service.load();
    const client = createAccountClient({
      service: { ...service, load: read.call, profile: { update: (_update, options) => changing.call(options) } },
      channel,
    });
    const reading = client.load();
    const saving = client.profile.update({ fullName: 'Ada King' }, versionShown(client));
    await turn();
    const waiting = client.profile.update({ fullName: 'Ada Byron' }, { version: '1' });
    client.close();
    assert.deepEqual(
      [...read.signals, ...changing.signals].map((signal) => signal.aborted),
      [true, true],
    );
    const { status } = client.account.get();
    read.answer(account);
    changing.answer({ ...account, profile: { ...account.profile, fullName: 'Ada King', version: '2' } });
    assert.deepEqual(
      (await Promise.all([reading, waiting, client.load()])).map((result) => !result.ok && result.error.code),
      ['REQUEST_ABORTED', 'REQUEST_ABORTED', 'REQUEST_ABORTED'],
    );
    // The change was made, so its result is a success.
    assert.ok((await saving).ok);
    assert.equal(client.account.get().status, status);
  });
});
