import { Transform } from 'node:stream';

/** What a wire does to what goes over it. */
export type NetworkCondition =
  /** Nothing. */
  | { readonly kind: 'normal' }
  /** So many milliseconds for each way. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** Takes everything and brings nothing. */
  | { readonly kind: 'silent' };

/** Passes bytes on as the condition of the moment has it, always in their order. */
export function delayed(condition: () => NetworkCondition): Transform {
  return new Transform({
    transform(chunk, _encoding, done) {
      const now = condition();
      switch (now.kind) {
        case 'normal':
          done(null, chunk);
          return;
        case 'slow':
          setTimeout(() => {
            done(null, chunk);
          }, now.delay);
          return;
        case 'silent':
          // Nothing is passed on ever after: what comes late is no answer any more.
          return;
      }
    },
  });
}
