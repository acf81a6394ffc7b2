import { equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createLocaleFormatter } from '../languages/locale-formatter.ts';
import type { LocaleFormatter } from '../languages/locale-formatter.ts';
import { english } from '../locales/en.ts';
import { settingsEn } from './settings.ts';
import type { SettingsStrings } from './settings.ts';
import type { Catalogue, StringOverrides } from './catalogue.ts';

// What must not compile; `tsc -b` says when it does.
const { settings, ...withoutSettings } = english;
const tabs = { general: 'Algemeen', profile: 'Profiel', security: 'Beveiliging' };
const label = 'Instellingen';

describe('a catalogue', () => {
  it('does not compile without a group, or with one too many', () => {
    // @ts-expect-error: settings are missing
    const tooFew: Catalogue = withoutSettings;
    // @ts-expect-error: there is no such group
    const tooMany: Catalogue = { ...withoutSettings, settings, billing: settings };
    equal(Object.keys(tooMany).length - Object.keys(tooFew).length, 2);
  });

  it('does not compile without a key, with one too many, or with a text for a function', () => {
    // @ts-expect-error: the label is missing
    const noLabel = (): SettingsStrings => ({ tabs });
    // @ts-expect-error: there is no such key
    const title = (): SettingsStrings => ({ label, tabs, title: label });
    // @ts-expect-error: a tab is missing
    const noTab = (): SettingsStrings => ({ label, tabs: { general: '', profile: '' } });
    // @ts-expect-error: there is no such tab
    const billing = (): SettingsStrings => ({ label, tabs: { ...tabs, billing: '' } });
    // @ts-expect-error: a function is no text
    const counted = ({ number }: LocaleFormatter): SettingsStrings => ({ label: number, tabs });
    const texts = [noLabel, title, noTab, billing, counted].map((make) => make(createLocaleFormatter('nl')));
    equal(texts.length, 5);
  });

  it('compiles when it is whole', () => {
    const dutch = (): SettingsStrings => ({ label, tabs });
    const catalogue: Catalogue = { ...english, settings: dutch };
    equal(catalogue.settings(createLocaleFormatter('nl')).tabs.security, 'Beveiliging');
    equal(settingsEn().tabs.security, 'Security');
  });
});

describe('what a host says instead', () => {
  it('does not compile with a key that there is not, or with a text for a function', () => {
    const some: StringOverrides = { settings: { label }, byLanguage: { nl: { settings: { tabs } } } };
    // @ts-expect-error: there is no such group
    const group: StringOverrides = { billing: { label } };
    // @ts-expect-error: there is no such key
    const key: StringOverrides = { settings: { title: label } };
    // @ts-expect-error: there is no such key in Dutch either
    const dutch: StringOverrides = { byLanguage: { nl: { settings: { title: label } } } };
    // @ts-expect-error: this text has a number in it
    const text: StringOverrides = { mfa: { left: 'some' } };
    equal([some, group, key, dutch, text].length, 5);
  });
});
