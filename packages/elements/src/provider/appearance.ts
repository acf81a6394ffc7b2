import { mediaQuery } from '../ui/media-query.ts';

/** The two preferences that say how the application appears, as they are chosen. */
export interface AppearanceChoice {
  readonly theme?: unknown;
  readonly animation?: unknown;
}

/** Where the choice is kept for the next page's first paint; see `prePaintScript`. */
export const appearanceKey = 'account-appearance';

/** Applies theme and animation to a document. */
export interface Appearance {
  /** Applies a choice, and keeps it for the next page. */
  choose(choice: AppearanceChoice): void;
  /** Whether things may move, as it was applied last. */
  readonly moves: boolean;
  /** Stops following the media queries; what was applied stays. */
  close(): void;
}

/**
 * Begins with what this browser chose last, and follows the system while `system` is chosen.
 *
 * Sets on the root element `data-theme`, `data-animation` (`on` or `off`) and, for light and dark, `color-scheme`.
 *
 * @param onApplied is called after each change of what is applied.
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

// Storage may be blocked, full or hold anything: the theme then comes with the account, a moment later.
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
    // Nothing is lost but the first paint of the next page.
  }
}
