import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { skeletonLike, skeletonText } from './skeleton.view.ts';

/** One read-only fact of a list. */
export interface Fact {
  readonly name: string;
  /** Missing while it is not known: a skeleton is drawn. */
  readonly value?: string | TemplateResult | undefined;
  /** A text at least as long as most values. The value has as much room as this text needs, before and after it is known. */
  readonly room?: string | undefined;
  readonly detail?: Pick<Fact, 'value' | 'room'> | undefined;
}

/**
 * Draws read-only facts, one line each. Facts whose length is unknown come last: what needs more than its room moves what follows it.
 * Parts: `facts`, `fact`.
 */
export function facts(list: readonly Fact[]): TemplateResult {
  return html`<dl part="facts">
    ${list.map(
      ({ name, detail, ...fact }) =>
        html`<div part="fact">
          <dt>${name}</dt>
          <dd data-room=${fact.room ?? nothing}>
            ${drawn(fact)}${
              detail === undefined
                ? nothing
                : html`<div part="description" data-room=${detail.room ?? nothing}>${drawn(detail)}</div>`
            }
          </dd>
        </div>`,
    )}
  </dl>`;
}

function drawn({ value, room }: Pick<Fact, 'value' | 'room'>): string | TemplateResult {
  return value ?? (room === undefined ? skeletonText : skeletonLike(room));
}
