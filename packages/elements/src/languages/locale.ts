import type { Catalogue } from '../strings/catalogue.ts';

/** A language of the elements, with the function that loads its texts. */
export interface Locale {
  /** The shortest clear BCP 47 tag, for example `de`, `pt-BR` or `zh-Hans`. It serves every `lang` of the same language and script. */
  readonly tag: string;
  /** The direction of the language, for the `dir` of the page. Elements use the direction of the page. */
  readonly direction: 'ltr' | 'rtl';
  /**
   * Returns the texts, or a promise of them, usually by `import()`. It is called when an element first needs them, and again after a
   * failed load when they are next needed.
   */
  readonly load: () => Catalogue | Promise<Catalogue>;
}

/**
 * The offered tag for a wanted tag: the same one, or the same language in the same script (RFC 4647
 * lookup, by CLDR's likely subtags). `de` serves `de-AT`, `zh-Hans` serves `zh-SG` but not `zh-TW`, `he` serves `iw`.
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

/** Whether both tags have the same language and script. */
export function isSameLanguage(one: string, other: string): boolean {
  return bestTag(one, [other]) !== undefined;
}

/** The language of a node by HTML: the nearest `lang`, across shadow roots. `undefined` if it is not a language. */
export function nearestLang(element: Element): string | undefined {
  const found = element.closest('[lang]');
  if (found !== null) return canonical(found.getAttribute('lang') ?? '');
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

const parsed = new Map<string, Intl.Locale | undefined>();

// Cached, because every update of every element parses the same few tags.
function parse(tag: string): Intl.Locale | undefined {
  if (!parsed.has(tag)) parsed.set(tag, likely(tag));
  return parsed.get(tag);
}

function likely(tag: string): Intl.Locale | undefined {
  const known = canonical(tag);
  // Likely subtags would turn an undetermined language (`und`) into English or the language of a region.
  return known === undefined || /^und\b/u.test(known) ? undefined : new Intl.Locale(known).maximize();
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
