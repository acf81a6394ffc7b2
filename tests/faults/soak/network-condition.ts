import { Transform } from 'node:stream';

/** The state of a connection. */
export type NetworkCondition =
  /** Everything passes at once. */
  | { readonly kind: 'normal' }
  /** Everything is late by a number of milliseconds, in each direction. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** Nothing passes. */
  | { readonly kind: 'silent' };

/** Passes bytes on in their order, as the current condition allows. */
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
          // These bytes are never passed on, so the connection stays unusable.
          return;
      }
    },
  });
}
