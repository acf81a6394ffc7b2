import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../shared/button.view.ts';
import { icon } from '../shared/icon.view.ts';
import type { MfaDialogStrings } from '../strings/en/mfa-dialog.ts';
import { feedbackText } from './feedback.view.ts';
import type { Feedback } from './feedback.view.ts';

/** What the sheet is drawn from, beside its codes. */
export interface CodeSheetView {
  readonly words: MfaDialogStrings;
  readonly feedback: Feedback | null;
  readonly onCopyCodes: (event: Event) => void;
  readonly onDownload: () => void;
  /** `null` where the browser cannot print. */
  readonly onPrint: (() => void) | null;
  readonly onAcknowledge: () => void;
}

/** Draws the codes as a sheet with all ways to keep them. The codes are text and never attributes. Parts: `codes`, `code`. */
export function codeSheet(codes: readonly string[], view: CodeSheetView): TemplateResult {
  const { words } = view;
  return html`<ol part="codes" aria-label=${words.codesLabel} dir="ltr" translate="no">
      ${codes.map((code) => html`<li part="code">${code}</li>`)}
    </ol>
    <div part="actions">
      ${button({ label: html`${icon('copy')}${words.copyCodes}`, onClick: view.onCopyCodes })}
      ${button({ label: html`${icon('download')}${words.download}`, onClick: view.onDownload })}
      ${view.onPrint && button({ label: html`${icon('print')}${words.print}`, onClick: view.onPrint })}
      ${feedbackText(view.feedback)}
    </div>
    <div part="actions">${button({ label: words.acknowledge, kind: 'primary', onClick: view.onAcknowledge })}</div>`;
}
