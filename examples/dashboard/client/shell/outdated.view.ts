import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Shown instead of a page whose code could not be loaded. */
export function outdated(): TemplateResult {
  return html`<div class="page">
    <p class="notice" role="alert">
      This page couldn’t be loaded. Your connection may be gone, or there is a newer version.
      <button class="quiet" type="button" @click=${() => location.reload()}>Reload</button>
    </p>
  </div>`;
}
