import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount } from '../../testing/test-account.ts';
import { found } from '../testing/person.driver.ts';
import { stage } from '../testing/stage.driver.ts';
import type { Stage } from '../testing/stage.driver.ts';

describe('the contrast of <account-settings>, as the console reports it', () => {
  const { console: output } = globalThis;
  const { warn } = output;
  let warnings: string[];
  let scene: Stage;

  beforeEach(() => {
    warnings = [];
    output.warn = (text: unknown) => void warnings.push(String(text));
  });

  afterEach(() => {
    output.warn = warn;
    scene.end();
  });

  const warningOf = (tag: string): Promise<string> =>
    found(`warning of ${tag}`, () => warnings.find((text) => text.includes(`<${tag}>`)));

  /** Adds an element that is certain to be reported, and waits for it: all elements before it have been measured then. */
  const measuredAfter = async (muted: string): Promise<void> => {
    const before = warnings.length;
    const last = document.createElement('account-general');
    last.style.setProperty('--account-muted', muted);
    scene.scene.append(last);
    await found('warning', () => warnings.slice(before).find((text) => text.includes('<account-general>')));
  };

  it('is silent about the default colours, in tabs that are not shown and in tabs that are', async () => {
    scene = stage(html`<account-settings></account-settings>`, (await createTestAccount()).service);
    await scene.person.see('Theme');
    await measuredAfter('rgb(190 191 192)');
    for (const [tab, sight] of [
      ['Profile', 'Account details'],
      ['Security', 'Multi-factor authentication'],
    ] as const) {
      await scene.person.press(tab);
      await scene.person.see(sight);
    }
    await measuredAfter('rgb(170 171 172)');
    assert.lengthOf(warnings, 2);
  });

  it('is reported for a tab with unreadable colours when the tab is shown, and not before', async () => {
    scene = stage(
      html`<style>
          account-profile {
            --account-surface: white;
            --account-muted: rgb(190 192 191);
          }
        </style>
        <account-settings></account-settings>`,
      (await createTestAccount()).service,
    );
    await scene.person.see('Theme');
    await measuredAfter('rgb(180 181 182)');
    assert.lengthOf(warnings, 1);
    await scene.person.press('Profile');
    const warning = await warningOf('account-profile');
    assert.include(warning, '--account-muted on --account-surface is 1.8');
    assert.notInclude(warning, '--account-text');
  });
});
