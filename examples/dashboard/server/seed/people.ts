import type { Registration } from '@account-elements/core/authority';

import { dayLength } from './business-day.ts';
import { agents } from './names.ts';

/** A user of the seeded workspace. */
export interface SeededPerson extends Registration {
  readonly id: string;
  readonly createdAt: number;
}

/** The two users of the demo who can sign in. The start-up message names them, and their passwords are in public. */
export const demo = {
  ada: { username: 'ada', password: 'Analytical-Engine-1843' },
  mary: { username: 'mary', password: 'Under-the-Moons-1834' },
} as const;

/** The ids of their accounts, which never change. */
export const demoIds = { ada: 'acc_01_ada', mary: 'acc_02_mary' } as const;

/** The users of the seeded workspace, in the order in which they joined. Most have no password and cannot sign in. */
export function seededPeople(until: number): readonly SeededPerson[] {
  const joined = (daysAgo: number): number => (Math.floor(until / dayLength) - daysAgo) * dayLength + 9 * 3_600_000;
  return [
    {
      ...demo.ada,
      id: demoIds.ada,
      fullName: 'Ada Lovelace',
      role: {
        name: 'Revenue operations lead — EMEA',
        description:
          'Owns call and payment reporting for Europe, the Middle East and Africa, and may see who works here.',
      },
      permissions: ['users:read', 'users:manage'],
      createdAt: joined(364),
    },
    {
      ...demo.mary,
      id: demoIds.mary,
      fullName: 'Mary Somerville',
      role: { name: 'Billing specialist', description: 'Follows up on failed and refunded payments.' },
      createdAt: joined(301),
    },
    ...agents.map((fullName, index) => ({
      id: `acc_${String(index + 3).padStart(2, '0')}`,
      username: usernameOf(fullName),
      fullName,
      password: null,
      role: index === agents.length - 1 ? null : { name: index % 2 === 0 ? 'Customer care' : 'Account manager' },
      createdAt: joined(280 - 41 * index),
    })),
  ];
}

function usernameOf(fullName: string): string {
  return fullName.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');
}
