import * as z from 'zod/mini';

// `z.record()` and `z.union()` would add 0.9 kB to a page, because nothing else in it needs their code.

/** The shape of the value of a preference. */
export const preferenceValueSchema = z.custom<string | boolean>(
  (value) => typeof value === 'string' || typeof value === 'boolean',
);

/** The shape of stored preferences. The definition checks their keys and choices. */
export const preferenceValuesSchema = z.catchall(z.object({}), preferenceValueSchema);

/** The shape of a `PreferencesSnapshot`. */
export const preferencesSnapshotSchema = z.object({ values: preferenceValuesSchema, version: z.string() });
