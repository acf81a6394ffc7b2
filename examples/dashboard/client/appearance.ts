import { tryOrUndefined } from './try-or-undefined.ts';

/** Returns whether animation is allowed: the user's preference, otherwise the setting of the system. */
export function mayAnimate(): boolean {
  const chosen = document.documentElement.dataset['animation'];
  if (chosen === 'on' || chosen === 'off') return chosen === 'on';
  return tryOrUndefined(() => matchMedia('(prefers-reduced-motion: reduce)').matches) !== true;
}

/** Calls back when the page may look different: the user chose another theme, or the system changed its theme. */
export function onAppearance(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-animation', 'style'] });
  const dark = tryOrUndefined(() => matchMedia('(prefers-color-scheme: dark)'));
  dark?.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    dark?.removeEventListener('change', callback);
  };
}
