import type { Preview } from '@storybook/web-components-vite';

import { languages } from '../src/languages.ts';

/** The controls above every story. If a story sets one of these values itself, the control is locked. */
export const toolbar = {
  theme: {
    description: 'Colour scheme',
    toolbar: {
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
        { value: 'system', title: 'As the system', icon: 'browser' },
      ],
    },
  },
  locale: {
    description: 'Language of the page',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: languages.map(({ tag, name }) => ({ value: tag, title: name, right: tag })),
    },
  },
  direction: {
    description: 'Writing direction',
    toolbar: {
      icon: 'paragraph',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'As the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  network: {
    description: 'The way to the service',
    toolbar: {
      icon: 'lightning',
      dynamicTitle: true,
      items: [
        { value: 'ok', title: 'Network: ok' },
        { value: 'slow', title: 'Network: slow' },
        { value: 'pending', title: 'Network: no answer' },
        { value: 'offline', title: 'Network: offline' },
        { value: 'failing', title: 'Network: failing' },
        { value: 'losing', title: 'Network: answer lost' },
      ],
    },
  },
  persona: {
    description: 'Whose account it is',
    toolbar: {
      icon: 'user',
      dynamicTitle: true,
      items: [
        { value: 'demo', title: 'Demo person, MFA off' },
        { value: 'mfaTenCodes', title: 'MFA on, 10 codes left' },
        { value: 'mfaThreeCodes', title: 'MFA on, 3 codes left' },
        { value: 'mfaOneCode', title: 'MFA on, 1 code left' },
        { value: 'mfaNoCodes', title: 'MFA on, no code left' },
        { value: 'locked', title: 'Locked after ten wrong passwords' },
        { value: 'noRole', title: 'No role' },
        { value: 'longNames', title: 'Very long names' },
        { value: 'noPassword', title: 'No password' },
      ],
    },
  },
} satisfies Preview['globalTypes'];

/** Widths for stories: the narrowest width of WCAG, a phone, a tablet. Default: the available width. */
export const widths = {
  w320: { name: '320 px', type: 'mobile', styles: { width: '320px', height: '100%' } },
  w480: { name: '480 px', type: 'mobile', styles: { width: '480px', height: '100%' } },
  w768: { name: '768 px', type: 'tablet', styles: { width: '768px', height: '100%' } },
} as const;
