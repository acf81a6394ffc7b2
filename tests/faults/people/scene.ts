import type { PersonWithMfa, Person } from '../../e2e/people.ts';
import type { Ledger } from './ledger.ts';
import type { Visitor } from './visitor.ts';

/** What everybody at work is given. */
export interface Scene {
  readonly ledger: Ledger;
  /** Aborted when everybody is to finish what they are at. */
  readonly ended: AbortSignal;
  /** Somebody new, who has a browser and a network address of their own. */
  newVisitor(): Visitor;
  /** Registers somebody, again until it succeeds. */
  register(): Promise<Person>;
  registerWithMfa(): Promise<PersonWithMfa>;
}
