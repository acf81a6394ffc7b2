import * as z from 'zod/mini';

// `z.int()` and `z.nonnegative()` would add 0.6 kB to a page, because nothing else in it needs their code.

/** The shape of a whole number. */
export const integerSchema = z.number().check(z.refine(Number.isSafeInteger));

/** The shape of a whole number of 0 or more. */
export const countSchema = integerSchema.check(z.refine((value) => value >= 0));
