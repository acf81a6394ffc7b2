import type { AccountClient, AccountSnapshot } from '@account-elements/core';

import type { SettingsStrings } from '../strings/settings.ts';

/** The panels of this package in their order, each with the features of the service that it needs. */
const own = {
  'account-general': { name: 'general', features: ['preferences'] },
  // Needs no feature, because a profile that cannot be edited still shows facts.
  'account-profile': { name: 'profile', features: [] },
  'account-security': { name: 'security', features: ['password', 'mfa'] },
} as const;

/** Tags of the panels that the element adds if the page contains no such panel. */
export const ownPanelTags = Object.keys(own) as (keyof typeof own)[];

/** One tab and the child that it shows. */
export interface Panel {
  /** Its name in the URL. */
  readonly name: string;
  readonly label: string;
  readonly element: HTMLElement;
}

/** Attributes of a child that determine its tab. */
export const panelAttributes = ['name', 'label', 'permission', 'order'];

/**
 * The visible tabs, in order: by the attribute `order` (default 0), then in document order. A child is a panel if it is one of
 * this package or has a `label`. A child with `permission` is shown only while the account has that permission. A panel without a
 * supported feature is omitted.
 */
export function visiblePanels(
  host: Element,
  strings: SettingsStrings,
  client: AccountClient | undefined,
  account: AccountSnapshot | undefined,
): readonly Panel[] {
  const shows = (element: HTMLElement): boolean => {
    const permission = element.getAttribute('permission');
    const features = ownOf(element)?.features ?? [];
    return (
      (permission === null || account?.permissions.includes(permission) === true) &&
      (client === undefined || features.length === 0 || features.some((feature) => client.supports(feature)))
    );
  };
  return [...host.children]
    .filter((child): child is HTMLElement => child instanceof HTMLElement && isPanel(child) && shows(child))
    .map((element) => panelOf(element, strings))
    .toSorted((a, b) => orderOf(a.element) - orderOf(b.element));
}

/** Whether there is a panel with this name, visible or not. */
export function hasPanel(host: Element, strings: SettingsStrings, name: string): boolean {
  return [...host.children].some(
    (child) => child instanceof HTMLElement && isPanel(child) && panelOf(child, strings).name === name,
  );
}

/** Whether an element is one of this package's panels. */
export function isOwnPanel(element: Element): boolean {
  return ownOf(element) !== undefined;
}

function isPanel(element: Element): boolean {
  return isOwnPanel(element) || element.hasAttribute('label');
}

function ownOf({ localName }: Element): (typeof own)[keyof typeof own] | undefined {
  return Object.hasOwn(own, localName) ? own[localName as keyof typeof own] : undefined;
}

function panelOf(element: HTMLElement, strings: SettingsStrings): Panel {
  const mine = ownOf(element);
  const label = element.getAttribute('label') ?? (mine === undefined ? '' : strings.tabs[mine.name]);
  return { name: element.getAttribute('name') ?? mine?.name ?? label, label, element };
}

function orderOf(element: Element): number {
  return Number(element.getAttribute('order')) || 0;
}
