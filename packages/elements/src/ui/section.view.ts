import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** How {@link section} draws. */
export interface SectionOptions {
  readonly title: string;
  readonly description?: string | TemplateResult | undefined;
  /** The element's `headingLevel`. */
  readonly level: number;
  readonly body: TemplateResult | readonly TemplateResult[];
}

/**
 * Draws a card: title and description at the left and the body at the right in wide containers, stacked in narrow ones.
 * Parts: `card`, `title`, `description`, `body`.
 */
export function section({ title, description, level, body }: SectionOptions): TemplateResult {
  return html`<section part="card">
    <header>
      <div part="title" role="heading" aria-level=${level}>${title}</div>
      ${description === undefined ? nothing : html`<div part="description">${description}</div>`}
    </header>
    <div part="body">${body}</div>
  </section>`;
}
