/** English: the security panel. */
export const securityEn = {
  label: 'Security',
};

/** What another language says for {@link securityEn}. */
export type SecurityStrings = typeof securityEn;
