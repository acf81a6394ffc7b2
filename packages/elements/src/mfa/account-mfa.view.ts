import { backupCodesLowAt } from '@account-elements/core';
import type { MfaStatus } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../ui/button.view.ts';
import type { ButtonOptions } from '../ui/button.view.ts';
import { dateOf, timeOf } from '../ui/date.view.ts';
import { icon } from '../ui/icon.view.ts';
import { notice } from '../ui/notice.view.ts';
import { skeletonBlock, skeletonText } from '../ui/skeleton.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { MfaStrings } from '../strings/mfa.ts';
import type { EnrolmentAction, MfaAction } from './mfa-flow.ts';

const shieldOutline = 'M8 1.8 13 3.6v4c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6v-4zM5.6 8l1.7 1.7 3.1-3.3';
const unshieldedOutline = 'M8 1.8 13 3.6v4c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6v-4zM6.3 6.3l3.4 3.4m0-3.4L6.3 9.7';

/** What the body of the card shows. */
export interface MfaCardView {
  readonly mfa: MfaStatus;
  readonly hasPassword: boolean;
  readonly strings: MfaStrings;
  readonly common: CommonStrings;
  readonly locale: string;
  /** The action that was completed last. */
  readonly done: MfaAction | null;
  /** Whether the dialog is open. Then the card does not show the pending setup. */
  readonly isOpen: boolean;
  /** Why the last click had no effect. */
  readonly problem: string | null;
  readonly onStart: (action: MfaAction) => void;
  readonly onResume: (action: EnrolmentAction) => void;
  readonly onCancelSetup: () => void;
  /** The user is about to click: the dialog can be loaded. */
  readonly onPrepare: () => void;
}

/** The ids of the places that a link can point to while MFA is on. */
export const mfaPlaces = ['authenticator', 'backup-codes', 'disable'] as const;

type MfaPlace = (typeof mfaPlaces)[number];

/** The button of a place in the card; the first button of the card if the place is empty or not shown. */
export function cardButton(element: HTMLElement, place = ''): HTMLElement | null {
  return (place === '' ? null : find(element, `#${place} [part~=button]`)) ?? find(element, '.stack [part~=button]');
}

/** What gets focus in the card when the dialog is closed: the notice about the completed action, or the first button. */
export function cardFocusTarget(element: HTMLElement): HTMLElement | null {
  return find(element, '[part~=notice][tabindex]') ?? cardButton(element);
}

function find({ shadowRoot }: HTMLElement, selector: string): HTMLElement | null {
  return shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
}

/** Draws the body of the card. Parts: `badge`, `items`, `item`, `name`, `description`, `meter`, and those of notices and buttons. */
export function mfaCard(view: MfaCardView): TemplateResult {
  const { mfa, strings, done, problem } = view;
  return html`<div class="stack" @pointerover=${view.onPrepare} @focusin=${view.onPrepare}>
    ${badge(view)} ${done === null ? nothing : notice({ tone: 'success', text: strings.done[done], focusable: true })}
    ${problem === null ? nothing : notice({ tone: 'danger', text: problem })} ${pending(view)}
    ${mfa.enabled ? whenOn(view) : whenOff(view)}
  </div>`;
}

/**
 * The body of the card before the account is read. It does not say whether MFA is on, and has the height of the card while MFA is
 * off, which is more common.
 */
export const mfaSkeleton: TemplateResult = html`<div class="stack" aria-busy="true">
  <div class="state">
    <span part="badge"><span>${skeletonText}</span></span>
  </div>
  <div part="description">${skeletonText}</div>
  ${skeletonBlock}
</div>`;

function badge({ mfa, strings, locale }: MfaCardView): TemplateResult {
  const { enabled, enabledAt } = mfa;
  const date = enabled && enabledAt !== null ? dateOf(enabledAt, locale) : null;
  return html`<div class="state">
    <span part=${enabled ? 'badge on' : 'badge'}>
      ${icon(enabled ? shieldOutline : unshieldedOutline)}${enabled ? strings.active : strings.inactive}
    </span>
    ${
      date === null
        ? nothing
        : html`<span part="description"><time datetime=${enabledAt}>${strings.turnedOn(date)}</time></span>`
    }
  </div>`;
}

function pending({
  mfa,
  isOpen,
  strings,
  common,
  locale,
  onStart,
  onResume,
  onCancelSetup,
}: MfaCardView): TemplateResult | typeof nothing {
  if (mfa.enrolmentExpiresAt === null || isOpen) return nothing;
  const action = mfa.enabled ? 'replace' : 'enable';
  return notice({
    tone: 'warning',
    text: strings.pending[action](timeOf(mfa.enrolmentExpiresAt, locale) ?? common.unknownDate),
    actions: [
      button({ label: strings.resume, onClick: () => onResume(action) }),
      button({ label: strings.startOver, onClick: () => onStart(action) }),
      button({ label: strings.cancelSetup, kind: 'quiet', onClick: onCancelSetup }),
    ],
  });
}

function whenOff({ mfa, isOpen, hasPassword, strings, onStart }: MfaCardView): TemplateResult {
  if (!hasPassword) return notice({ tone: 'neutral', text: strings.passwordNeeded });
  return html`<div part="description">${strings.inactiveDetail}</div>
    ${
      mfa.enrolmentExpiresAt === null || isOpen
        ? html`<div part="actions">
            ${button({ label: strings.enable, kind: 'primary', onClick: () => onStart('enable') })}
          </div>`
        : nothing
    }`;
}

function whenOn({ mfa, hasPassword, strings, onStart }: MfaCardView): TemplateResult {
  const actionButton = (action: MfaAction, label: string, kind?: ButtonOptions['kind']): TemplateResult =>
    button({ label, kind, disabled: !hasPassword, onClick: () => onStart(action) });
  return html`${hasPassword ? nothing : notice({ tone: 'neutral', text: strings.passwordNeeded })}
    <div part="items">
      ${
        mfa.replaceable === false
          ? nothing
          : item(
              'authenticator',
              strings.authenticator,
              strings.authenticatorDetail,
              actionButton('replace', strings.replace),
            )
      }
      ${backupCodes(mfa.backupCodesRemaining, strings, actionButton('regenerate', strings.regenerate))}
      ${item('disable', strings.off, strings.offDetail, actionButton('disable', strings.disable, 'danger'))}
    </div>`;
}

function backupCodes(left: number, strings: MfaStrings, action: TemplateResult): TemplateResult {
  const name = html`${strings.backupCodes} <span part="count">${strings.left(left)}</span>`;
  if (left > backupCodesLowAt) return item('backup-codes', name, strings.backupCodesDetail, action);
  return html`<div part="item low" id="backup-codes">
    <div part="name">${name}</div>
    ${notice({ tone: left === 0 ? 'danger' : 'warning', text: strings.few(left), actions: action })}
  </div>`;
}

function item(place: MfaPlace, name: string | TemplateResult, detail: string, action: TemplateResult): TemplateResult {
  return html`<div part="item" id=${place}>
    <div class="text">
      <div part="name">${name}</div>
      <div part="description">${detail}</div>
    </div>
    ${action}
  </div>`;
}
