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

/** What the host gives an element to speak with. */
export interface Given {
  readonly locales: readonly Locale[];
  readonly overrides: StringOverrides | undefined;
}

/** The language that is drawn. */
interface Spoken {
  /** What the nearest `lang` said when it was chosen. */
  readonly nearest: string | undefined;
  /** The tag that serves it; `undefined` for English in its stead. */
  readonly tag: string | undefined;
  readonly catalogue: Catalogue | undefined;
}

type Groups = Readonly<Record<string, object | undefined>>;

/**
 * Follows the nearest `lang` while its element is connected. A language whose texts are still on their way changes nothing: what
 * stands, stands. English stands in for what there is not.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #given: () => Given;
  readonly #texts = new Map<string, object>();
  #spoken: Spoken | undefined;
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

  /** Whether nothing can be said yet: the texts are on their way, and nothing stood before. */
  get hasNoTranslation(): boolean {
    return this.#spoken === undefined;
  }

  /** BCP 47: how dates are written. That of the texts; where English stands in, still that of the page. */
  get locale(): string {
    const { nearest, tag } = this.#spoken ?? english;
    const standsIn = tag === undefined && nearest !== undefined && this.#overriddenTag === undefined;
    return standsIn && Intl.DateTimeFormat.supportedLocalesOf(nearest).length > 0 ? nearest : this.#textLocale;
  }

  /** Writes numbers and lists as the texts need them. */
  get formatter(): LocaleFormatter {
    return createLocaleFormatter(this.#textLocale);
  }

  /** The texts of one group, given in English. */
  texts<Group extends object>(group: string, inEnglish: StringsFactory<Group>): Group {
    if (this.#isStale) this.refresh();
    const known = this.#texts.get(group);
    if (known !== undefined) return known as Group;
    const { formatter } = this;
    const own = (this.#spoken?.catalogue as Readonly<Record<string, StringsFactory<object> | undefined>> | undefined)?.[
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
    // What could not be loaded is asked for again.
    this.#source = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unlisten?.();
    this.#unwatch = this.#unlisten = undefined;
  }

  /** Looks what there is to speak; before each update. */
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
    if (state?.status === 'loading' || (state?.status === 'late' && this.#spoken !== undefined)) return;
    if (state?.status === 'late' || state?.status === 'missing')
      this.#speak({ nearest, tag: undefined, catalogue: undefined });
    else this.#speak({ nearest, tag, catalogue: state?.catalogue });
  }

  #need(source: CatalogueSource | undefined): void {
    if (source === this.#source) return;
    this.#unlisten?.();
    this.#source = source;
    source?.need();
    this.#unlisten = source?.listen(() => this.#change());
  }

  // One element may ask another for its texts before that one is drawn again.
  #change(): void {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  #speak(next: Spoken): void {
    const { nearest, tag, catalogue } = this.#spoken ?? {};
    if (nearest !== next.nearest || tag !== next.tag || catalogue !== next.catalogue) this.#texts.clear();
    this.#spoken = next;
  }

  /** What the host says instead, the strongest last. */
  get #layers(): readonly Groups[] {
    const { byLanguage = {}, ...always } = this.#overrides ?? {};
    const { nearest, tag } = this.#spoken ?? english;
    const wanted = tag === undefined ? 'en' : (nearest ?? tag);
    const mine = byLanguage[bestTag(wanted, Object.keys(byLanguage)) ?? ''];
    return [always, mine ?? {}];
  }

  get #overriddenTag(): string | undefined {
    return this.#layers.map((layer) => (layer as StringOverrides).common?.locale).findLast((tag) => tag !== undefined);
  }

  get #textLocale(): string {
    const { nearest, tag = 'en' } = this.#spoken ?? english;
    const own = this.#overriddenTag ?? tag;
    return nearest !== undefined && isSameLanguage(nearest, own) ? nearest : own;
  }
}

const english: Spoken = { nearest: undefined, tag: 'en', catalogue: undefined };
