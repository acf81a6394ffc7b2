import type { RealRecords } from './real-records.ts';

/** Under what an account is found. */
export interface AccountKeys {
  readonly id: string;
  readonly usernameKey: string;
}

/** How an engine says what SQL has no one word for. */
export interface FillDialect {
  /** A table `series` of the whole numbers `n` between two, as a common table expression. */
  series(from: number, to: number): string;
  /** A whole number below 2^32 as eight hexadecimal digits. */
  hex(expression: string): string;
}

// Knuth's multiplicative hash: odd, hence one to one below 2^32. Ids and names come in no order, as random ones do, and each end of an
// index grows alike.
const multiplier = 2_654_435_761;
const modulus = 2 ** 32;
// Every fourth account has MFA.
const mfaEvery = 4;
const idMiddle = '-5ca1-4e00-8000-0000';
const nameStart = 'person-';

/** The keys of the account with this number, from 1. */
export function keysOf(number: number): AccountKeys {
  const hex = ((BigInt(number) * BigInt(multiplier)) % BigInt(modulus)).toString(16).padStart(8, '0');
  return { id: `${hex}${idMiddle}${hex}`, usernameKey: `${nameStart}${hex}` };
}

/** The statement that adds the accounts with the numbers `from` to `to`, whole records, to a table. */
export function fillStatement(
  { series, hex }: FillDialect,
  { plain, withMfa }: RealRecords,
  { table, from, to }: { readonly table: string; readonly from: number; readonly to: number },
): string {
  return `
    with ${series(from, to)},
    hexed as (select n, ${hex(`(n * ${multiplier}) % ${modulus}`)} as hex from series),
    keyed as (select n, hex || '${idMiddle}' || hex as id, '${nameStart}' || hex as name from hexed)
    insert into ${table} (id, username_key, revision, record)
    select id, name, 1, replace(replace(
      case when n % ${mfaEvery} = 0 then ${template(withMfa)} else ${template(plain)} end,
      '{id}', id), '{name}', name)
    from keyed`;
}

function template(record: RealRecords['plain']): string {
  const text = JSON.stringify({ ...record, id: '{id}', revision: 1, username: '{name}', usernameKey: '{name}' });
  return `'${text.replaceAll("'", "''")}'`;
}
