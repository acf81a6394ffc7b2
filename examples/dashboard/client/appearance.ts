import { tryOrUndefined } from './try-or-undefined.ts';

/** Whether things may move: what the person chose, or else what their system asks for. */
export function mayAnimate(): boolean {
  const chosen = document.documentElement.dataset['animation'];
  if (chosen === 'on' || chosen === 'off') return chosen === 'on';
  return tryOrUndefined(() => matchMedia('(prefers-reduced-motion: reduce)').matches) !== true;
}

/** Calls back whenever the page may look different: another theme was chosen, or the system changed its own. */
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
