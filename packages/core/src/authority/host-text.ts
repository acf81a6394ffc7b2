import * as z from 'zod/mini';

import type { InputIssue } from '../errors.ts';

/** The schema of the role and permissions. They are free text of the host. */
export const assignmentShape = {
  role: z.nullable(z.strictObject({ name: z.string(), description: z.optional(z.string()) })),
  permissions: z.array(z.string()),
};

// Some databases change or reject lone surrogates and U+0000.
const unstorable = /[\0\p{Cs}]/u;

/** Returns an issue if a database might not store one of the texts unchanged. */
export function textIssues(field: string, texts: readonly (string | undefined)[]): readonly InputIssue[] {
  return texts.some((text) => unstorable.test(text ?? '')) ? [{ field, rule: 'characters' }] : [];
}
