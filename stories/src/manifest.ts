import manifest from '@account-elements/elements/custom-elements.json' with { type: 'json' };

/** One event of an element, as its class documents it. */
export interface ElementEvent {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

/** A named item in the documentation of an element's class. */
export interface Documented {
  readonly name: string;
  readonly description: string;
}

/** An attribute, or a property without an attribute. */
export interface Setting extends Documented {
  readonly kind: 'attribute' | 'property';
  readonly type: string;
  readonly default?: string | undefined;
}

/** The public interface of one element. */
export interface ElementDescription {
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly settings: readonly Setting[];
  readonly events: readonly Documented[];
  readonly slots: readonly Documented[];
  readonly parts: readonly Documented[];
  readonly states: readonly Documented[];
}

interface Item {
  readonly kind?: string;
  readonly name?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Item[];
  readonly members?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

/** The elements' manifest: attributes, events, slots, parts and states for the docs pages. */
export const elementsManifest = manifest;

const modules: readonly { readonly declarations?: readonly Declaration[] }[] = manifest.modules;

/** All elements, by tag. */
export const elementDescriptions: ReadonlyMap<string, ElementDescription> = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName: tag, ...rest }) => (tag === undefined ? [] : [[tag, describe(tag, rest)] as const])),
);

/** All events. */
export const elementEvents: readonly ElementEvent[] = [...elementDescriptions.values()].flatMap(({ tag, events }) =>
  events.map((event) => ({ tag, ...event })),
);

function describe(tag: string, declaration: Omit<Declaration, 'tagName'>): ElementDescription {
  const { summary = '', description = '', attributes = [], members = [] } = declaration;
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  return {
    tag,
    summary,
    description,
    settings: [...attributes.map(setting('attribute')), ...properties.map(setting('property'))],
    events: (declaration.events ?? []).map(documented),
    slots: (declaration.slots ?? []).map(documented),
    parts: (declaration.cssParts ?? []).map(documented),
    states: (declaration.cssStates ?? []).map(documented),
  };
}

function documented({ name = '', description = '' }: Item): Documented {
  return { name, description };
}

function setting(kind: Setting['kind']): (item: Item) => Setting {
  return (item) => ({ ...documented(item), kind, type: item.type?.text ?? '', default: item.default });
}
