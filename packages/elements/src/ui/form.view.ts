import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * Draws a form. Part: `form`.
 *
 * Its submit handler can be missing: in a copy of the page, in a saved page, or when a script calls `submit()`. The browser then
 * submits the form by itself. GET would put the fields into the address, POST into a request that the server may log.
 * `method="dialog"` sends nothing; it closes the `<dialog>` around the form, if there is one.
 */
export function form(onSubmit: (event: SubmitEvent) => void, content: TemplateResult): TemplateResult {
  return html`<form part="form" method="dialog" novalidate @submit=${onSubmit}>${content}</form>`;
}
