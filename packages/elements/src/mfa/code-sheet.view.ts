import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { button } from '../ui/button.view.ts';
import { copyOutline, icon } from '../ui/icon.view.ts';
import { feedbackText } from './feedback.view.ts';
import type { SecretActions } from './secret-actions.ts';

const downloadOutline = 'M8 2.5v7.8m-3-3 3 3 3-3M3 13.5h10';
const printOutline = 'M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7z';

/** Draws the codes with the actions that save them. The codes are text and never attributes. Parts: `codes`, `code`. */
export function codeSheet(codes: readonly string[], strings: MfaDialogStrings, secrets: SecretActions): TemplateResult {
  return html`<ol part="codes" aria-label=${strings.codesLabel} dir="ltr" translate="no">
      ${codes.map((code) => html`<li part="code">${code}</li>`)}
    </ol>
    <div part="actions">
      ${button({ label: html`${icon(copyOutline)}${strings.copyCodes}`, onClick: () => secrets.copyCodes(codes) })}
      ${button({ label: html`${icon(downloadOutline)}${strings.download}`, onClick: () => secrets.download(codes) })}
      ${
        secrets.canPrint
          ? button({ label: html`${icon(printOutline)}${strings.print}`, onClick: () => secrets.print(codes) })
          : nothing
      }
      ${feedbackText(secrets.feedback)}
    </div>`;
}
