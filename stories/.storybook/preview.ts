import '@account-elements/elements/define';
import { builtInLocales, setDefaultLocales } from '@account-elements/elements/locales';
import { pseudoLocale } from '@account-elements/elements/testing';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withActions } from 'storybook/actions/decorator';

import './preview.css';
import { argTypesOf } from '../src/controls.ts';
import { createDemoKeeper } from '../src/demo/demo-keeper.ts';
import { directionOf } from '../src/languages.ts';
import { elementEvents, elementsManifest } from '../src/manifest.ts';
import { toolbar, widths } from './toolbar.ts';

setCustomElementsManifest(elementsManifest);

const keeper = createDemoKeeper();

// For stories without a provider.
setDefaultLocales([...builtInLocales, pseudoLocale]);

function setHash(hash: string): void {
  if (location.hash !== hash) history.replaceState(history.state, '', location.pathname + location.search + hash);
}

const preview: Preview = {
  globalTypes: toolbar,
  initialGlobals: { theme: 'system', locale: 'en', direction: 'auto', network: 'ok', persona: 'demo' },
  tags: ['autodocs'],
  parameters: {
    // Only WCAG 2.2 requires it, so axe does not check it by default.
    a11y: { test: 'error', options: { rules: { 'target-size': { enabled: true } } } },
    actions: { handles: elementEvents.map(({ name }) => name) },
    controls: { expanded: true },
    docs: { codePanel: true, extractArgTypes: argTypesOf },
    viewport: { options: widths },
    options: {
      storySort: {
        order: [
          'Start',
          'Theming',
          'States',
          'Events',
          'Languages',
          'Adapters',
          'Foundations',
          'Elements',
          ['Settings', 'General', 'Profile', 'Security', 'Password', 'MFA', 'Provider'],
        ],
      },
    },
  },
  loaders: [async (context) => ({ demo: await keeper.open(context) })],
  beforeEach: ({ id, parameters }) => {
    setHash(parameters['hash'] ?? '');
    return () => {
      keeper.close(id);
      setHash('');
    };
  },
  decorators: [
    withActions,
    (story, { loaded, parameters }) =>
      parameters['provider'] === false
        ? story()
        : html`<account-provider
            .client=${loaded['demo'].client}
            .strings=${parameters['strings']}
            ?applies-preferences=${parameters['appliesPreferences'] === true}
          >
            ${story()}
          </account-provider>`,
    (story, { globals, parameters }) => {
      const { documentElement: page } = document;
      const { locale, direction, theme } = globals;
      page.lang = locale;
      page.dir = direction === 'auto' ? directionOf(locale) : direction;
      // If the user's own preference applies, the toolbar does not override it.
      if (parameters['appliesPreferences'] !== true) {
        page.style.colorScheme = theme === 'system' ? 'light dark' : theme;
      }
      return story();
    },
  ],
};

export default preview;
