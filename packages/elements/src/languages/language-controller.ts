import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { createLocaleFormatter } from './locale-formatter.ts';
import type { LocaleFormatter } from './locale-formatter.ts';
import type { Catalogue, StringOverrides, StringsFactory } from '../strings/catalogue.ts';
import { sourceOf } from './catalogue-source.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import { watchLang } from './lang-watch.ts';
import { bestTag, isSameLanguage, nearestLang } from './locale.ts';
import type { Locale } from './locale.ts';
import { overlay } from './overlay.ts';

/** The languages and texts of the host. */
export interface Given {
  readonly locales: readonly Locale[];
  readonly overrides: StringOverrides | undefined;
}

/** The language that is shown. */
interface ShownLanguage {
  /** The nearest `lang` when it was chosen. */
  readonly nearest: string | undefined;
  /** The tag that serves it; `undefined` if English replaces it. */
  readonly tag: string | undefined;
  readonly catalogue: Catalogue | undefined;
}

type Groups = Readonly<Record<string, object | undefined>>;

/**
 * Follows the nearest `lang` while its element is connected. While a language is loading, the language before it is shown. English
 * replaces a language that is not available.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #given: () => Given;
  readonly #texts = new Map<string, object>();
  #shown: ShownLanguage | undefined;
  #overrides: StringOverrides | undefined;
  #source: CatalogueSource | undefined;
  #wanted: string | undefined;
  #isStale = false;
  #unwatch: (() => void) | undefined;
  #unlisten: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, given: () => Given) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  /** Whether no language can be shown yet: the first one is loading. */
  get hasNoTranslation(): boolean {
    return this.#shown === undefined;
  }

  /** The BCP 47 tag for dates: that of the texts, or that of the page if English replaces its language. */
  get locale(): string {
    const { nearest, tag } = this.#shown ?? english;
    const isReplaced = tag === undefined && nearest !== undefined && this.#overriddenTag === undefined;
    return isReplaced && Intl.DateTimeFormat.supportedLocalesOf(nearest).length > 0 ? nearest : this.#textLocale;
  }

  /** Formats numbers and lists in the language of the texts. */
  get formatter(): LocaleFormatter {
    return createLocaleFormatter(this.#textLocale);
  }

  /** The texts of one group. */
  texts<Group extends object>(group: string, inEnglish: StringsFactory<Group>): Group {
    if (this.#isStale) this.refresh();
    const known = this.#texts.get(group);
    if (known !== undefined) return known as Group;
    const { formatter } = this;
    const own = (this.#shown?.catalogue as Readonly<Record<string, StringsFactory<object> | undefined>> | undefined)?.[
      group
    ];
    const layers = [own?.(formatter), ...this.#layers.map((layer) => layer[group])];
    const strings = layers.reduce<Group>(
      (below, layer) => (layer === undefined ? below : overlay(below, layer)),
      inEnglish(formatter),
    );
    this.#texts.set(group, strings);
    return strings;
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, () => {
      if (nearestLang(this.#host) !== this.#wanted) this.#change();
    });
    // A language that could not be loaded is requested again.
    this.#source = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unlisten?.();
    this.#unwatch = this.#unlisten = undefined;
  }

  /** Chooses the language; call it before each update. */
  refresh(): void {
    if (!this.#host.isConnected) return;
    this.#isStale = false;
    const { locales, overrides } = this.#given();
    const nearest = (this.#wanted = nearestLang(this.#host));
    const offered = [...locales.map(({ tag }) => tag), 'en', ...Object.keys(overrides?.byLanguage ?? {})];
    const tag = nearest === undefined ? 'en' : bestTag(nearest, offered);
    const locale = locales.find((one) => one.tag === tag);
    this.#need(locale && sourceOf(locale));
    if (overrides !== this.#overrides) this.#texts.clear();
    this.#overrides = overrides;
    const state = this.#source?.state;
    if (state?.status === 'loading' || (state?.status === 'late' && this.#shown !== undefined)) return;
    if (state?.status === 'late' || state?.status === 'missing')
      this.#show({ nearest, tag: undefined, catalogue: undefined });
    else this.#show({ nearest, tag, catalogue: state?.catalogue });
  }

  #need(source: CatalogueSource | undefined): void {
    if (source === this.#source) return;
    this.#unlisten?.();
    this.#source = source;
    source?.need();
    this.#unlisten = source?.listen(() => this.#change());
  }

  // An element can use the texts of another one before that one is drawn again.
  #change(): void {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  #show(next: ShownLanguage): void {
    const { nearest, tag, catalogue } = this.#shown ?? {};
    if (nearest !== next.nearest || tag !== next.tag || catalogue !== next.catalogue) this.#texts.clear();
    this.#shown = next;
  }

  /** The texts of the host; later layers replace earlier ones. */
  get #layers(): readonly Groups[] {
    const { byLanguage = {}, ...always } = this.#overrides ?? {};
    const { nearest, tag } = this.#shown ?? english;
    const wanted = tag === undefined ? 'en' : (nearest ?? tag);
    const mine = byLanguage[bestTag(wanted, Object.keys(byLanguage)) ?? ''];
    return [always, mine ?? {}];
  }

  get #overriddenTag(): string | undefined {
    return this.#layers.map((layer) => (layer as StringOverrides).common?.locale).findLast((tag) => tag !== undefined);
  }

  get #textLocale(): string {
    const { nearest, tag = 'en' } = this.#shown ?? english;
    const own = this.#overriddenTag ?? tag;
    return nearest !== undefined && isSameLanguage(nearest, own) ? nearest : own;
  }
}

const english: ShownLanguage = { nearest: undefined, tag: 'en', catalogue: undefined };
