/** One state of an element, with the stories that show it. */
export interface State {
  readonly name: string;
  /** A description of the state for readers. */
  readonly shows: string;
  /** Story ids of Storybook. */
  readonly stories: readonly [string, ...string[]];
}

const ofEach = (story: string): [string, ...string[]] => [
  `elements-general--${story}`,
  `elements-profile--${story}`,
  `elements-password--${story}`,
  `elements-mfa--${story}`,
];

/** All states. A test checks that these stories exist. */
export const states: readonly State[] = [
  {
    name: 'Loading',
    shows: 'The words that are known already, and bars as high as what will come: nothing moves when it does.',
    stories: ofEach('loading'),
  },
  {
    name: 'Ready',
    shows: 'The account.',
    stories: ['elements-general--ready', 'elements-profile--ready', 'elements-password--ready', 'elements-mfa--off'],
  },
  {
    name: 'Dirty',
    shows: 'Save Changes can be pressed, and Cancel stands beside it.',
    stories: ['elements-profile--dirty', 'elements-password--rules-met', 'elements-profile--cancelled'],
  },
  {
    name: 'Saving',
    shows: 'What was typed stays. After a moment it says that it is being saved; most answers are faster.',
    stories: [
      'elements-general--saving',
      'elements-profile--saving',
      'elements-password--saving',
      'elements-mfa-dialog--enable-password-pending',
    ],
  },
  {
    name: 'Saved',
    shows: 'A tick and a word, where the eye is, that fade and move nothing.',
    stories: ['elements-general--saved', 'elements-profile--saved', 'elements-password--saved'],
  },
  {
    name: 'Field error',
    shows: 'What is wrong, at the field, in words that say what to do. The first such field has the focus.',
    stories: [
      'elements-profile--field-errors',
      'elements-profile--username-taken',
      'elements-profile--email-username',
      'elements-password--mismatch',
      'elements-password--wrong-current-password',
      'elements-mfa-dialog--enable-code-wrong',
    ],
  },
  {
    name: 'Form error',
    shows: 'What went wrong with all of it, above the buttons. What was typed stays.',
    stories: ['elements-profile--form-error', 'elements-password--form-error', 'elements-general--not-saved'],
  },
  {
    name: 'Failed, with a way to try again',
    shows: 'Why there is nothing to see, and one button.',
    stories: [...ofEach('failed'), 'elements-general--retried', 'elements-over-http--read-failing'],
  },
  {
    name: 'Offline',
    shows: 'That nothing reached the service. What was typed stays, and can be sent again.',
    stories: ['elements-profile--offline', 'elements-password--offline', 'elements-mfa-dialog--enable-offline'],
  },
  {
    name: 'Unknown outcome',
    shows: 'The answer was lost: the account is read again, and it says whether the change was made.',
    stories: [
      'elements-general--outcome-unknown',
      'elements-profile--outcome-unknown',
      'elements-password--outcome-unknown',
      'elements-mfa-dialog--new-codes-unknown',
      'elements-over-http--save-lost',
    ],
  },
  {
    name: 'Conflict',
    shows: 'The value that was saved elsewhere, and the value that the user typed, with a button for each.',
    stories: [
      'elements-profile--conflict',
      'elements-profile--conflict-keep-mine',
      'elements-profile--conflict-take-theirs',
      'elements-general--changed-elsewhere',
    ],
  },
  {
    name: 'Signed out',
    shows: 'That the session is over. The host hears of it.',
    stories: [...ofEach('signed-out'), 'elements-over-http--save-unauthorised'],
  },
  {
    name: 'Locked',
    shows: 'For how long, in words, counting down.',
    stories: ['elements-password--locked', 'elements-mfa-dialog--locked'],
  },
  {
    name: 'Feature unsupported',
    shows: 'Nothing: what cannot be done is not there. The console tells the developer.',
    stories: [...ofEach('unsupported'), 'elements-settings--few-features'],
  },
  {
    name: 'Read-only field',
    shows: 'The value, with the reason why it cannot be edited here.',
    stories: ['elements-profile--read-only-name', 'elements-profile--read-only'],
  },
  { name: 'No role', shows: 'The facts without that one.', stories: ['elements-profile--no-role'] },
  {
    name: 'No password',
    shows: 'Why there is nothing to change.',
    stories: ['elements-password--no-password', 'elements-mfa--no-password'],
  },
  {
    name: 'Very long names',
    shows: 'All of them, wrapped; in a field they end in an ellipsis. Nothing is pushed away.',
    stories: ['elements-profile--long-names', 'elements-settings--narrow-long-names'],
  },
  {
    name: '10, 3, 1 or no backup code left',
    shows: 'How many; from three down a warning that grows.',
    stories: [
      'elements-mfa--ten-codes-left',
      'elements-mfa--three-codes-left',
      'elements-mfa--one-code-left',
      'elements-mfa--no-codes-left',
    ],
  },
  {
    name: 'Setup not finished',
    shows: 'After a reload: go on with the code, or cancel.',
    stories: ['elements-mfa--setup-pending', 'elements-mfa-dialog--resumed', 'elements-mfa--replacement-pending'],
  },
  {
    name: 'Unsaved edits',
    shows: 'Before another tab, another page or the end of this one: which fields they are, and whether to stay.',
    stories: ['elements-settings--unsaved-edits', 'elements-settings--unsaved-edits-kept'],
  },
];
