import '@account-elements/elements/define';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withActions } from 'storybook/actions/decorator';

import './preview.css';
import { createDemoKeeper } from '../src/demo/demo-keeper.ts';
import { elementEvents, elementsManifest } from '../src/manifest.ts';
import { toolbar } from './toolbar.ts';

setCustomElementsManifest(elementsManifest);

const keeper = createDemoKeeper();

const preview: Preview = {
  globalTypes: toolbar,
  initialGlobals: { theme: 'system', direction: 'ltr', network: 'ok', persona: 'demo' },
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: elementEvents.map(({ name }) => name) },
    controls: { expanded: true },
    docs: { codePanel: true },
    options: {
      storySort: {
        order: [
          'Start',
          'Theming',
          'Events',
          'Foundations',
          'Elements',
          ['Settings', 'General', 'Profile', 'Security', 'Password', 'MFA', 'Provider'],
        ],
      },
    },
  },
  loaders: [async (context) => ({ demo: await keeper.open(context) })],
  beforeEach:
    ({ id }) =>
    () =>
      keeper.close(id),
  decorators: [
    withActions,
    (story, { loaded, parameters }) =>
      parameters['provider'] === false
        ? story()
        : html`<account-provider
            .client=${loaded['demo'].client}
            ?applies-preferences=${parameters['appliesPreferences'] === true}
          >
            ${story()}
          </account-provider>`,
    (story, { globals, parameters }) => {
      const { style } = document.documentElement;
      document.documentElement.dir = globals['direction'];
      // Where the person's own choice applies, the toolbar stands back.
      if (parameters['appliesPreferences'] !== true) {
        style.colorScheme = globals['theme'] === 'system' ? 'light dark' : globals['theme'];
      }
      return story();
    },
  ],
};

export default preview;
