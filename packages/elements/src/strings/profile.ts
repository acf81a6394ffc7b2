/** English: the profile. */
export const profileEn = () => ({
  title: 'Profile',
  description: 'Your name and how you sign in.',
  username: 'Username',
  usernameHint: 'You use this to sign in.',
  fullName: 'Full Name',
  updated: 'Profile saved.',
  detailsTitle: 'Account details',
  detailsDescription: 'Information about your account.',
  id: 'User ID',
  copyId: 'Copy user ID',
  role: 'Role',
  mfa: 'Multi-factor authentication',
  mfaOn: 'On',
  mfaOff: 'Off',
  created: 'Created',
  lastUpdated: 'Last updated',
  neverUpdated: 'Never',
  conflict: 'Your profile was changed somewhere else while you were editing.',
  conflictField: (field: string, value: string): string => `${field} is now “${value}”.`,
  conflictChoice: 'Choose which version to keep.',
  keepMine: 'Keep my changes',
  takeTheirs: 'Use the saved version',
});

/** What another language says for {@link profileEn}. */
export type ProfileStrings = ReturnType<typeof profileEn>;
