import type { Catalogue } from '../strings/catalogue.ts';

/** A language that elements can speak, and where its texts come from. */
export interface Locale {
  /** BCP 47, as short as it is clear: `de`, `pt-BR`, `zh-Hans`. It serves every `lang` of the same language and script. */
  readonly tag: string;
  /** Which way it is written: what a page's `dir` has to say. Elements take theirs from the page. */
  readonly direction: 'ltr' | 'rtl';
  /**
   * Gives the texts: at once, or by a promise, usually of `import()`. Called when an element first needs them; a load that fails
   * is tried again at the next need.
   */
  readonly load: () => Catalogue | Promise<Catalogue>;
}

/**
 * The tag of those offered that serves somebody who wants another: the same, else the same language in the same script (RFC 4647
 * lookup, by CLDR's likely subtags). `de-AT` is served by `de`, `zh-SG` by `zh-Hans` and `zh-TW` not, `iw` by `he`.
 */
export function bestTag(wanted: string, offered: readonly string[]): string | undefined {
  const want = parse(wanted);
  if (want === undefined) return undefined;
  const served = offered.filter((tag) => {
    const offer = parse(tag);
    return offer?.language === want.language && offer.script === want.script;
  });
  const exactly = (key: 'baseName' | 'region'): string | undefined =>
    served.find((tag) => parse(tag)?.[key] === want[key]);
  return exactly('baseName') ?? exactly('region') ?? served[0];
}

/** Whether both are one language in one script. */
export function isSameLanguage(one: string, other: string): boolean {
  return bestTag(one, [other]) !== undefined;
}

/** The language of a node by HTML: the nearest `lang`, across shadow roots. `undefined` where it says nothing that is a language. */
export function nearestLang(element: Element): string | undefined {
  const found = element.closest('[lang]');
  if (found !== null) return canonical(found.getAttribute('lang') ?? '');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

const parsed = new Map<string, Intl.Locale | undefined>();

// Asked at every update of every element, about the same few tags.
function parse(tag: string): Intl.Locale | undefined {
  if (!parsed.has(tag)) parsed.set(tag, likely(tag));
  return parsed.get(tag);
}

function likely(tag: string): Intl.Locale | undefined {
  const known = canonical(tag);
  // Likely subtags would make English, or the language of a region, of one that is not determined.
  return known === undefined || /^und\b/u.test(known) ? undefined : new Intl.Locale(known).maximize();
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
