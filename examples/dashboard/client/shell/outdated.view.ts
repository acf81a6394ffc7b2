import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** In the place of a page whose code did not come. */
export function outdated(): TemplateResult {
  return html`<div class="page">
    <p class="notice" role="alert">
      This page couldn’t be loaded. Your connection may be gone, or there is a newer version.
      <button class="quiet" type="button" @click=${() => location.reload()}>Reload</button>
    </p>
  </div>`;
}
