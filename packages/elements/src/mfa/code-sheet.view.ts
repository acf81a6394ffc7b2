import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { button } from '../ui/button.view.ts';
import { icon } from '../ui/icon.view.ts';
import { feedbackText } from './feedback.view.ts';
import type { SecretActions } from './secret-actions.ts';

/** Draws the codes with the actions that save them. The codes are text and never attributes. Parts: `codes`, `code`. */
export function codeSheet(codes: readonly string[], strings: MfaDialogStrings, secrets: SecretActions): TemplateResult {
  return html`<ol part="codes" aria-label=${strings.codesLabel} dir="ltr" translate="no">
      ${codes.map((code) => html`<li part="code">${code}</li>`)}
    </ol>
    <div part="actions">
      ${button({ label: html`${icon('copy')}${strings.copyCodes}`, onClick: () => secrets.copyCodes(codes) })}
      ${button({ label: html`${icon('download')}${strings.download}`, onClick: () => secrets.download(codes) })}
      ${
        secrets.canPrint
          ? button({ label: html`${icon('print')}${strings.print}`, onClick: () => secrets.print(codes) })
          : nothing
      }
      ${feedbackText(secrets.feedback)}
    </div>`;
}
