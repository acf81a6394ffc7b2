import manifest from '@account-elements/elements/custom-elements.json' with { type: 'json' };

/** One event of an element, as its class documents it. */
export interface ElementEvent {
  readonly tag: string;
  readonly name: string;
  readonly description: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly events?: readonly { readonly name?: string; readonly description?: string }[];
}

const modules: readonly { readonly declarations?: readonly Declaration[] }[] = manifest.modules;

// What is no event by its name is one that the analyser has guessed from a call.
const isEvent = ({ name = '' }: { readonly name?: string }): boolean => name.startsWith('account-');

/** The elements' manifest: attributes, events, slots, parts and states for the docs pages. */
export const elementsManifest = {
  ...manifest,
  modules: modules.map((module) => ({
    ...module,
    declarations: module.declarations?.map((one) =>
      one.events ? { ...one, events: one.events.filter(isEvent) } : one,
    ),
  })),
};

/** Every event there is. */
export const elementEvents: readonly ElementEvent[] = elementsManifest.modules.flatMap(({ declarations = [] }) =>
  declarations.flatMap(({ tagName: tag = '', events = [] }) =>
    events.map(({ name = '', description = '' }) => ({ tag, name, description })),
  ),
);
