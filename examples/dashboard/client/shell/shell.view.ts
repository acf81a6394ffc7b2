import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { Route } from '../router.ts';
import { mark } from './mark.view.ts';

/** The frame around every page. */
export interface ShellModel {
  readonly route: Route;
  /** The user's full name, once it is loaded. */
  readonly fullName: string | undefined;
  /** Shown above every page. */
  readonly notice: unknown;
  readonly page: unknown;
  readonly signOut: () => Promise<void>;
  /** Whether the last sign-out failed. */
  readonly signOutFailed: boolean;
}

const stillIn = html`<p class="notice">We couldn’t sign you out. Try again.</p>`;

export function shell({ route, fullName, notice, page, signOut, signOutFailed }: ShellModel): TemplateResult {
  const link = (to: Route, text: string): TemplateResult =>
    html`<a href=${to} aria-current=${to === route ? 'page' : nothing}>${text}</a>`;
  return html`
    <header class="bar">
      <a class="product" href="/">${mark} Tally</a>
      <nav aria-label="Main">${link('/', 'Dashboard')} ${link('/settings', 'Settings')}</nav>
      <div class="person">
        <span class="person-name" dir="auto" title=${fullName ?? nothing}>${fullName}</span>
        <button class="quiet" type="button" @click=${signOut}>Sign out</button>
      </div>
    </header>
    <div class="alarm" role="alert">${signOutFailed ? stillIn : nothing}</div>
    ${notice}
    <main tabindex="-1">${page}</main>
  `;
}
