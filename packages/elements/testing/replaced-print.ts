/**
 * Replaces `print()` in the frames of this page, where the real one would wait for the user.
 *
 * @param print - Called with the window of the frame; `undefined` for a browser that has no `print()`.
 * @returns A function that restores the original.
 */
export function replacePrint(print: ((view: Window) => void) | undefined): () => void {
  const real = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow') ?? {};
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    configurable: true,
    get(this: HTMLIFrameElement) {
      const view = real.get?.call(this) as Window | null;
      if (view !== null) Object.assign(view, { print: print && (() => print(view)) });
      return view;
    },
  });
  return () => void Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', real);
}
