import type { Registration } from '@account-elements/core/authority';
import { personas as people } from '@account-elements/core/testing';

const { ada, grace } = people;

/** The password of every persona. It is needed to try the stories by hand. */
export const demoPassword = ada.password;

/** Another account, with a username that is then taken. */
export const otherUser: Registration = grace;

/** The user of a story, and the history of the account. */
export interface Persona {
  readonly registration: Registration;
  /** How many backup codes are left. Without it, MFA is off. */
  readonly backupCodesLeft?: number;
  /** Whether ten wrong passwords have just been entered. */
  readonly locked?: boolean;
}

const demo: Registration = { ...ada, id: '7d0f4a52-98f1-4c0b-9d1e-6f0a3c5be214' };

const longNamed: Registration = {
  ...demo,
  username: 'maximiliana-alexandra-von-und-zu',
  fullName: 'Maximiliana Alexandra Konstantina Freifrau von und zu Hohenstein-Wallersdorf-Oberthal',
  role: {
    name: 'Assistant to the deputy head of regional customer relations and partnership development',
    description:
      'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle, with all rights of the department and of every department that reports to it, for as long as the head is away.',
  },
};

/** The personas of the toolbar, by their names there. */
export const personas = {
  demo: { registration: demo },
  mfaTenCodes: { registration: demo, backupCodesLeft: 10 },
  mfaThreeCodes: { registration: demo, backupCodesLeft: 3 },
  mfaOneCode: { registration: demo, backupCodesLeft: 1 },
  mfaNoCodes: { registration: demo, backupCodesLeft: 0 },
  locked: { registration: demo, locked: true },
  noRole: { registration: { ...demo, role: null, permissions: [] } },
  longNames: { registration: longNamed, backupCodesLeft: 10 },
  noPassword: { registration: { ...demo, password: null } },
} as const satisfies Record<string, Persona>;

/** The name of one of the {@link personas}. */
export type PersonaName = keyof typeof personas;
