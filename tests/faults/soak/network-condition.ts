import { Transform } from 'node:stream';

/** The state of a connection. */
export type NetworkCondition =
  /** All data passes at once. */
  | { readonly kind: 'normal' }
  /** All data is delayed by a number of milliseconds in each direction. */
  | { readonly kind: 'slow'; readonly delay: number }
  /** No data passes. */
  | { readonly kind: 'silent' };

/** Passes data on in order, as the current condition allows. */
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
          // These bytes are lost, so the connection stays unusable.
          return;
      }
    },
  });
}
