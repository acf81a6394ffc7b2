/** The English texts of the password that confirms a new username. They are loaded with its field. */
export const usernameConfirmationEn = () => ({
  password: 'Current password',
  hint: 'You need it to change your username.',
});

/** The texts of {@link usernameConfirmationEn} in another language. */
export type UsernameConfirmationStrings = ReturnType<typeof usernameConfirmationEn>;
