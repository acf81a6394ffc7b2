import type { UserDriver } from '../testing/user.driver.ts';

/** Actions of a user in the tabs, and what they see. */
export interface SettingsDriver {
  readonly open: (tab: string) => Promise<void>;
  readonly tabs: () => readonly string[];
  readonly selected: () => string;
}

/**
 * Operates the tabs.
 *
 * @param settings - The `<account-settings>` element.
 */
export function driveSettings(user: UserDriver, settings: Element): SettingsDriver {
  const tabs = (): HTMLElement[] => [...(settings.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const nameOf = (tab: HTMLElement | undefined): string => tab?.textContent.trim() ?? '';
  return {
    open: (tab) => user.press(tab),
    tabs: () => tabs().map(nameOf),
    selected: () => nameOf(tabs().find((tab) => tab.ariaSelected === 'true')),
  };
}
