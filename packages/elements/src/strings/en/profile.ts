/** English: the profile. */
export const profileEn = () => ({
  title: 'Profile',
  description: 'How you appear to the people you work with.',
  username: 'Username',
  usernameHint: 'You sign in with it.',
  fullName: 'Full Name',
  updated: 'Profile saved.',
  detailsTitle: 'Account details',
  detailsDescription: 'What is on record about your account.',
  id: 'User ID',
  copyId: 'Copy user ID',
  role: 'Role',
  mfa: 'Multi-factor authentication',
  mfaOn: 'Active',
  mfaOff: 'Not active',
  created: 'Created',
  lastUpdated: 'Last updated',
  neverUpdated: 'Never',
  conflict: 'This was changed elsewhere while you were editing.',
  conflictField: (field: string, value: string): string => `${field} is now “${value}”.`,
  conflictChoice: 'Choose which to keep before you save.',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
});

/** What another language says for {@link profileEn}. */
export type ProfileStrings = ReturnType<typeof profileEn>;
