import { mediaQuery } from '../ui/media-query.ts';

/** The two preferences for the appearance of the application, as the user chose them. */
export interface AppearanceChoice {
  readonly theme?: unknown;
  readonly animation?: unknown;
}

/** The storage key of the choice for the first paint of the next page; see `prePaintScript`. */
export const appearanceKey = 'account-appearance';

/** Applies theme and animation to a document. */
export interface Appearance {
  /** Applies a choice, and stores it for the next page. */
  choose(choice: AppearanceChoice): void;
  /** Whether animation is on, as last applied. */
  readonly moves: boolean;
  /** Stops following the media queries. The applied values stay. */
  close(): void;
}

/**
 * Starts with the last choice in this browser, and follows the system while the choice is `system`.
 *
 * Sets on the root element `data-theme`, `data-animation` (`on` or `off`) and, for light and dark, `color-scheme`.
 *
 * @param onApplied - Called after each change of the applied theme or animation.
 */
export function applyAppearance(window: Window, onApplied: () => void): Appearance {
  const dark = mediaQuery(window, '(prefers-color-scheme: dark)');
  const reduced = mediaQuery(window, '(prefers-reduced-motion: reduce)');
  const root = window.document.documentElement;
  let choice = read(window);

  const apply = (): void => {
    const theme = resolve(choice.theme, dark?.matches ? 'dark' : 'light');
    root.dataset['theme'] = theme;
    root.style.colorScheme = theme === 'light' || theme === 'dark' ? theme : '';
    root.dataset['animation'] = resolve(choice.animation, reduced?.matches ? 'off' : 'on');
    onApplied();
  };

  dark?.addEventListener('change', apply);
  reduced?.addEventListener('change', apply);
  apply();
  return {
    choose(chosen) {
      choice = chosen;
      keep(window, chosen);
      apply();
    },
    get moves() {
      return root.dataset['animation'] !== 'off';
    },
    close() {
      dark?.removeEventListener('change', apply);
      reduced?.removeEventListener('change', apply);
    },
  };
}

function resolve(choice: unknown, system: string): string {
  return typeof choice === 'string' && choice !== 'system' ? choice : system;
}

// Storage can be blocked, full or contain an invalid value. Then the theme is applied when the account is read.
function read(window: Window): AppearanceChoice {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(appearanceKey) ?? '');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function keep(window: Window, { theme, animation }: AppearanceChoice): void {
  try {
    window.localStorage.setItem(appearanceKey, JSON.stringify({ theme, animation }));
  } catch {
    // Storage is blocked or full. The first paint of the next page has the default theme.
  }
}
