import { render } from 'lit';

import { postJson } from './api.ts';
import { isRoute } from './router.ts';
import { announceSignIn } from './sign-in/announce.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { signInPage } from './sign-in/sign-in.view.ts';
import { reasonText } from './sign-in/words.ts';

const root = document.querySelector<HTMLElement>('#sign-in') ?? document.body;
const query = new URLSearchParams(location.search);
const message = reasonText(query.get('reason'));

const signIn = createSignIn({
  isHalfWay: document.documentElement.dataset['step'] === 'second-factor',
  post: postJson,
  onChange: draw,
  onDone: () => {
    announceSignIn();
    location.assign(destination());
  },
});
let first: HTMLElement | null = null;
draw();

// Each step focuses its first field. The browser does this only on the first load.
function draw(): void {
  render(signInPage(signIn, message), root);
  const field = root.querySelector<HTMLElement>('[autofocus]');
  if (field !== first) field?.focus();
  first = field;
}

// Returns to the previous page, if it is a page of the application. The browser keeps the hash across the redirect to this page.
function destination(): string {
  const [path = null, hash = location.hash.slice(1)] = query.get('next')?.split('#') ?? [];
  return isRoute(path) ? path + (hash && `#${hash}`) : '/';
}
