import { assert } from 'chai';

import '../define/account-settings.ts';
import '../define/account-profile.ts';
import { measureContrast } from '../development/contrast.ts';
import { tokenStyles } from '../ui/token.styles.ts';

const themes = ['dense', 'soft', 'shadcn'];
const textOf = async (theme: string): Promise<string> =>
  (await fetch(new URL(`../../themes/${theme}.css`, import.meta.url))).text();
const namesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

for (const theme of themes) {
  describe(`the theme "${theme}"`, () => {
    let sheet: CSSStyleSheet;
    let text: string;
    let container: HTMLElement;

    beforeEach(async () => {
      text = await textOf(theme);
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
      container = document.createElement('main');
      document.body.append(container);
    });
    afterEach(() => {
      container.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });

    for (const scheme of ['light', 'dark']) {
      it(`has enough contrast in ${scheme}`, async () => {
        const element = document.createElement('account-profile');
        container.className = `account-theme-${theme}`;
        // Set on the parent, because a theme can set its own.
        document.body.style.colorScheme = scheme;
        container.append(element);
        await element.updateComplete;
        const poor = measureContrast(element).filter(({ ratio, minimum }) => ratio === null || ratio < minimum);
        document.body.removeAttribute('style');
        assert.deepEqual(poor, []);
      });
    }

    it('uses only public tokens and parts', () => {
      const known = namesIn(String(tokenStyles), /var\((--account-[a-z]+)/gu);
      const set = namesIn(text, /(--account-[\w-]+):/gu);
      assert.isAbove(set.length, 0);
      assert.deepEqual(
        set.filter((name) => !known.includes(name)),
        [],
      );
      const selectors = text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').match(/^\s*[.:][^{;]*\{/gmu) ?? [];
      const reached = selectors.join('\n').replaceAll(/::part\([a-z]+\)|\[part~='[a-z]+'\]|\.account-form|:is/gu, '');
      assert.deepEqual(
        namesIn(reached, /([.#][\w-]+)/gu).filter((name) => name !== '.dark'),
        [`.account-theme-${theme}`],
      );
    });
  });
}
