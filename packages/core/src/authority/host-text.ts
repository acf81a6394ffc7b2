import * as z from 'zod/mini';

import type { InputIssue } from '../errors.ts';

/** The schema of what a host assigns. It is free text without a meaning here. */
export const assignmentShape = {
  role: z.nullable(z.strictObject({ name: z.string(), description: z.optional(z.string()) })),
  permissions: z.array(z.string()),
};

// Databases handle lone surrogates and U+0000 differently, and some change them silently.
const unstorable = /[\0\p{Cs}]/u;

/** Returns an issue if a database might not store one of the texts unchanged. */
export function textIssues(field: string, texts: readonly string[]): readonly InputIssue[] {
  return texts.some((text) => unstorable.test(text)) ? [{ field, rule: 'characters' }] : [];
}
