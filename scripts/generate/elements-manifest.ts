import { cli } from '@custom-elements-manifest/analyzer/cli.js';

import { entriesOf, packageFolder } from '../build/entries.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The fields of a custom elements manifest that are used here. */
interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly Module[];
}

interface Module {
  readonly path: string;
  readonly declarations?: readonly Declaration[];
  readonly exports?: readonly { readonly declaration: { readonly name: string } }[];
}

interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly { readonly name?: string }[];
  readonly [other: string]: unknown;
}

interface Member {
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly [other: string]: unknown;
}

const publicModule = 'dist/index.js';

/**
 * Builds the manifest for editors and documentation tools: the exported element classes and their public members, with the module
 * paths of the installed package.
 */
export async function elementsManifest(): Promise<GeneratedFile[]> {
  const { schemaVersion, modules } = await analyze();
  const published = new Set(
    modules.find(({ path }) => path === 'src/index.ts')?.exports?.map(({ declaration }) => declaration.name),
  );
  const declarations = modules
    .flatMap((module) => module.declarations ?? [])
    .filter(({ kind, name }) => kind === 'class' && published.has(name))
    // The analyzer uses the order of the file system.
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(withPublicMembers)
    .map(withDocumentedEvents);
  const manifest = {
    schemaVersion,
    readme: '',
    modules: [
      {
        kind: 'javascript-module',
        path: publicModule,
        declarations,
        exports: declarations.map(({ name }) => ({
          kind: 'js',
          name,
          declaration: { name, module: publicModule },
        })),
      },
      ...declarations.flatMap(({ name, tagName }) => (tagName === undefined ? [] : [definition(tagName, name)])),
    ],
  };
  return [{ path: 'packages/elements/custom-elements.json', content: `${JSON.stringify(manifest, null, 2)}\n` }];
}

function analyze(): Promise<Manifest> {
  return cli({ argv: ['analyze'], cwd: packageFolder('elements'), noWrite: true }) as Promise<Manifest>;
}

/** Returns the entry that registers a tag. */
function definition(tag: string, name: string): object {
  const entry = entriesOf('elements').find(({ subpath }) => subpath === `./define/${tag}`);
  if (entry === undefined) throw new Error(`<${tag}> has no entry of its own`);
  return {
    kind: 'javascript-module',
    path: `dist/${entry.name}.js`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name, module: publicModule } }],
  };
}

function withPublicMembers({ members = [], ...declaration }: Declaration): Declaration {
  const isPublic = ({ name, privacy = 'public', static: isStatic = false }: Member): boolean =>
    privacy === 'public' && !isStatic && !name.startsWith('#');
  // Removed because it refers to a file that is not published.
  const published = members.filter(isPublic).map(({ inheritedFrom: _, ...member }) => member);
  return rooted({ ...declaration, members: published });
}

// The analyzer takes the first parameter of an event's constructor for its name, as in `new Event(name)`.
function withDocumentedEvents({ events, ...declaration }: Declaration): Declaration {
  if (events === undefined) return declaration;
  return { ...declaration, events: events.filter(({ name = '' }) => name.startsWith('account-')) };
}

/** Replaces source paths with the module paths of an installed package. */
function rooted(declaration: Declaration): Declaration {
  const text = JSON.stringify(declaration, (key, value: unknown) => {
    if (key === 'inheritedFrom') return undefined;
    return key === 'module' && typeof value === 'string' && /^\/?src\//.test(value) ? publicModule : value;
  });
  return JSON.parse(text) as Declaration;
}
