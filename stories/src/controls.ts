import type { ArgTypes } from '@storybook/web-components-vite';
import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { DirectiveResult, ElementPart } from 'lit/directive.js';

import { elementDescriptions } from './manifest.ts';
import type { Documented, Setting } from './manifest.ts';

/** The table on an element's docs page, from the custom elements manifest. Attributes have controls. */
export function argTypesOf(tag: string): ArgTypes {
  const element = elementDescriptions.get(tag);
  if (element === undefined) return {};
  return {
    ...Object.fromEntries(element.settings.map((setting) => [setting.name, settingRow(setting)])),
    ...rows('event', 'events', element.events),
    ...rows('slot', 'slots', element.slots),
    ...rows('part', 'parts', element.parts),
    ...rows('state', 'states', element.states),
  };
}

/** Returns the default values of an element's attributes, which the controls show. */
export function defaultArgsOf(tag: string): Record<string, unknown> {
  const settings = elementDescriptions.get(tag)?.settings ?? [];
  return Object.fromEntries(
    settings.flatMap(({ kind, name, default: value }) =>
      kind === 'attribute' && value !== undefined ? [[name, JSON.parse(value) as unknown]] : [],
    ),
  );
}

const choices: Readonly<Record<string, object>> = {
  'heading-level': { control: { type: 'range', min: 1, max: 6, step: 1 } },
  selected: { control: 'inline-radio', options: ['general', 'profile', 'security'] },
  boolean: { control: 'boolean' },
  number: { control: 'number' },
};

function settingRow({ kind, name, type, description, default: value }: Setting): object {
  return {
    name,
    description,
    table: { category: `${kind}s`.replace('ys', 'ies'), type: { summary: type }, defaultValue: { summary: value } },
    ...(kind === 'property' ? { control: false } : (choices[name] ?? choices[type] ?? { control: 'text' })),
  };
}

function rows(kind: string, category: string, items: readonly Documented[]): ArgTypes {
  const row = ({ name, description }: Documented): object => ({
    name: name === '' ? '(default)' : name,
    description,
    control: false,
    table: { category },
  });
  // Parts, slots and states may have the same names.
  return Object.fromEntries(items.map((item) => [`${kind} ${item.name}`, row(item)]));
}

type Args = Readonly<Record<string, unknown>>;

class Attributes extends Directive {
  readonly #set = new Map<string, unknown>();

  override render(_args: Args): typeof noChange {
    return noChange;
  }

  // Only attributes that the controls have changed. Otherwise a new render would undo what a user did to the element.
  override update({ element }: ElementPart, [args]: [Args]): typeof noChange {
    for (const { kind, name } of elementDescriptions.get(element.localName)?.settings ?? []) {
      const value = args[name];
      if (kind === 'property' || this.#set.get(name) === value) continue;
      this.#set.set(name, value);
      if (value === undefined || value === false || value === '') element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
    return noChange;
  }
}

const setAttributes = directive(Attributes);

/** Sets a story's args as attributes of the element: ``html`<account-mfa ${attributes(args)}></account-mfa>` ``. */
export function attributes(args: Args): DirectiveResult {
  return setAttributes(args);
}
