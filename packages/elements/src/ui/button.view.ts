import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** How {@link button} draws. */
export interface ButtonOptions {
  readonly label: string | TemplateResult;
  /** Left out for a submit button. */
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  /**
   * `primary` for the one act of a form, `danger` for one that takes something away, both for the last word on that, `quiet`
   * without a frame.
   */
  readonly kind?: 'primary' | 'danger' | 'primary danger' | 'quiet' | undefined;
  /** Submits its form. Default: a plain button. */
  readonly submit?: boolean | undefined;
  /**
   * Keeps it from being used. It stays focusable (`aria-disabled`), so that focus is not lost when a form is saved; a form's
   * submit handler checks for itself whether there is anything to do.
   */
  readonly disabled?: boolean | undefined;
  /** Its accessible name where the label does not say all, for example for an icon. */
  readonly name?: string | undefined;
  /** The id of what says why it is disabled, in the same root. */
  readonly describedBy?: string | undefined;
}

/** Draws a button. Part: `button`, with its kind as a further name. */
export function button(options: ButtonOptions): TemplateResult {
  const { label, onClick, kind, submit, disabled, name, describedBy } = options;
  return html`<button
    part=${kind === undefined ? 'button' : `button ${kind}`}
    type=${submit === true ? 'submit' : 'button'}
    aria-disabled=${disabled === true ? 'true' : nothing}
    aria-label=${name ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${disabled === true ? stop : onClick}
  >
    ${label}
  </button>`;
}

function stop(event: Event): void {
  event.preventDefault();
}
