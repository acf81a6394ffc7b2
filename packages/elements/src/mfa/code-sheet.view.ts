import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../ui/button.view.ts';
import { icon } from '../ui/icon.view.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { feedbackText } from './feedback.view.ts';
import type { Feedback } from './feedback.view.ts';

/** What the sheet is drawn from, beside its codes. */
export interface CodeSheetView {
  readonly strings: MfaDialogStrings;
  readonly feedback: Feedback | null;
  readonly onCopyCodes: (event: Event) => void;
  readonly onDownload: () => void;
  /** `null` where the browser cannot print. */
  readonly onPrint: (() => void) | null;
  readonly onAcknowledge: () => void;
}

/** Draws the codes as a sheet with all ways to keep them. The codes are text and never attributes. Parts: `codes`, `code`. */
export function codeSheet(codes: readonly string[], view: CodeSheetView): TemplateResult {
  const { strings } = view;
  return html`<ol part="codes" aria-label=${strings.codesLabel} dir="ltr" translate="no">
      ${codes.map((code) => html`<li part="code">${code}</li>`)}
    </ol>
    <div part="actions">
      ${button({ label: html`${icon('copy')}${strings.copyCodes}`, onClick: view.onCopyCodes })}
      ${button({ label: html`${icon('download')}${strings.download}`, onClick: view.onDownload })}
      ${view.onPrint && button({ label: html`${icon('print')}${strings.print}`, onClick: view.onPrint })}
      ${feedbackText(view.feedback)}
    </div>
    <div part="actions">${button({ label: strings.acknowledge, kind: 'primary', onClick: view.onAcknowledge })}</div>`;
}
