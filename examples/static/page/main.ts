import { builtInLocales, setDefaultLocales } from '@account-elements/elements/locales';
import { unsavedIn } from '@account-elements/elements';
import '@account-elements/elements/define';

import { openDemo } from './demo.ts';
import type { Demo } from './demo.ts';
import { offerLanguages } from './language.ts';

setDefaultLocales(builtInLocales);

function find<Found extends HTMLElement>(id: string, kind: new () => Found): Found {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

const account = find('account', HTMLElement);
const button = find('reset-demo', HTMLButtonElement);
const dialog = find('reset', HTMLDialogElement);

function loadAgain(): void {
  for (const editing of unsavedIn(document)) editing.discard();
  location.reload();
}

function show(demo: Demo): void {
  for (const provider of document.querySelectorAll('account-provider')) provider.client = demo.client;
  demo.client.account.listen((state) => {
    // Another tab has deleted the data and started again.
    if (state.status === 'failed' && state.error.code === 'ACCOUNT_MISSING') loadAgain();
  });
  find('unkept', HTMLElement).hidden = demo.isKept;
  button.disabled = false;
  button.addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'reset') void demo.reset().then(loadAgain, refuse);
  });
}

function refuse(cause: unknown): void {
  reportError(cause);
  account.hidden = true;
  find('refused', HTMLElement).hidden = false;
}

offerLanguages(find('language', HTMLSelectElement), account);
// All copies on one origin share its databases, so each folder uses its own database name.
openDemo(`account-elements-demo ${new URL('.', location.href).pathname}`).then(show, refuse);
