import * as z from 'zod/mini';

/** The shape of stored preferences; which keys and choices there are is the definition's affair. */
export const preferenceValuesSchema = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** The shape of a `PreferencesSnapshot`. */
export const preferencesSnapshotSchema = z.object({ values: preferenceValuesSchema, version: z.string() });
