/** English: the tabs. A host's tabs bring their own `label`. */
export const settingsEn = () => ({
  label: 'Settings',
  tabs: { general: 'General', profile: 'Profile', security: 'Security' },
});

/** What another language says for {@link settingsEn}. */
export type SettingsStrings = ReturnType<typeof settingsEn>;
