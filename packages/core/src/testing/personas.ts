import type { AccountRole } from '../account.ts';
import type { Registration } from '../authority/authority.ts';

/** A user for tests, stories and demonstrations. */
export interface Persona extends Registration {
  readonly password: string;
  readonly role: AccountRole;
  readonly permissions: readonly string[];
}

/** Users for tests. Their roles are free text, as in the applications of hosts. */
export const personas = {
  ada: {
    username: 'Ada.Lovelace',
    fullName: 'Ada Lovelace',
    password: 'Notes-on-1843-engines',
    role: {
      name: 'Head of Analysis, Engines',
      description: 'Sees every call and payment, writes the weekly report, and decides who else may.',
    },
    permissions: ['users:manage'],
    createdAt: Date.UTC(2024, 2, 4, 9, 30),
  },
  grace: {
    username: 'grace-hopper',
    fullName: 'Grace Brewster Hopper',
    password: 'Moth-in-relay-70!',
    role: { name: 'Support, night shift' },
    permissions: [],
    createdAt: Date.UTC(2025, 8, 9, 15, 45),
  },
  ahmed: {
    username: 'ahmed_zewail',
    fullName: 'د. أحمد زويل',
    password: 'Femto:second-1999',
    role: { name: 'محلّل المدفوعات', description: 'يراجع المدفوعات ويصدر التقارير الشهرية.' },
    permissions: ['payments:refund'],
    createdAt: Date.UTC(2025, 1, 26, 7),
  },
} as const satisfies Record<string, Persona>;
