import * as z from 'zod/mini';

/** The shape of stored preferences. The definition checks their keys and choices. */
export const preferenceValuesSchema = z.record(z.string(), z.union([z.string(), z.boolean()]));

/** The shape of a `PreferencesSnapshot`. */
export const preferencesSnapshotSchema = z.object({ values: preferenceValuesSchema, version: z.string() });
