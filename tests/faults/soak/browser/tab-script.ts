import { createIndexedDbStorage } from '@account-elements/adapters/indexeddb';
import { createAuthority } from '@account-elements/core/authority';

/**
 * A tab without a backend that writes as fast as it can, and writes each acknowledged change to the console. `?tab=` gives its
 * name. Each tab has its own account, and all tabs share one more.
 */
const tab = new URLSearchParams(location.search).get('tab') ?? '';
const storage = createIndexedDbStorage();
const authority = createAuthority({
  storage,
  issuer: 'Soak',
  sealingKeys: [{ id: 'tab', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
});

for (const id of [tab, 'shared']) {
  const registration = { id, username: `tab-${id}`, fullName: 'Name 0', password: null };
  if ((await storage.get(id)) === null) await authority.accounts.register(registration).catch(() => undefined);
}
const own = await storage.get(tab);
const shared = await storage.get('shared');
say({ kind: 'found', name: Number(own?.fullName.slice(5)), revision: shared?.revision });

await Promise.all([rename(Number(own?.fullName.slice(5))), share()]);

async function rename(from: number): Promise<void> {
  const service = authority.serviceWithoutSession(tab);
  let { version } = (await service.load()).profile;
  for (let name = from + 1; ; name += 1) {
    const account = await service.profile?.update({ fullName: `Name ${String(name)}` }, { version });
    if (account === undefined) throw new Error('The authority has no profile');
    ({ version } = account.profile);
    say({ kind: 'named', name });
  }
}

async function share(): Promise<void> {
  for (;;) {
    const record = await storage.get('shared');
    if (record === null) throw new Error('The shared account is gone');
    const revision = record.revision + 1;
    if ((await storage.replace({ ...record, revision }, record.revision)) === 'replaced')
      say({ kind: 'shared', revision });
  }
}

function say(what: object): void {
  console.log(JSON.stringify({ tab, ...what }));
}
