import * as z from 'zod/mini';

import type { InputIssue } from '../errors.ts';

/** The shape of what a host assigns. Free text: it is shown, and means nothing here. */
export const assignmentShape = {
  role: z.nullable(z.strictObject({ name: z.string(), description: z.optional(z.string()) })),
  permissions: z.array(z.string()),
};

// Half a character and U+0000: databases disagree on them, and some change them silently.
const unstorable = /[\0\p{Cs}]/u;

/** Which of a host's texts no database would give back as it was. */
export function textIssues(field: string, texts: readonly string[]): readonly InputIssue[] {
  return texts.some((text) => unstorable.test(text)) ? [{ field, rule: 'characters' }] : [];
}
