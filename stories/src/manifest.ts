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

/** The elements' manifest: attributes, events, slots, parts and states for the docs pages. */
export const elementsManifest = manifest;

const modules: readonly { readonly declarations?: readonly Declaration[] }[] = manifest.modules;

/** Every event there is. */
export const elementEvents: readonly ElementEvent[] = modules.flatMap(({ declarations = [] }) =>
  declarations.flatMap(({ tagName: tag = '', events = [] }) =>
    events.map(({ name = '', description = '' }) => ({ tag, name, description })),
  ),
);
