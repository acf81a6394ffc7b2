import type {} from '@account-elements/elements/define/account-provider';

// These functions run in the page of the stories. Each is sent as text, so it must be self-contained. Shared state is on the
// window.

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** The payloads of Storybook's events that are used. */
interface StoryEvents {
  storyFinished: { readonly storyId: string; readonly status: 'success' | 'error' };
  playFunctionThrewException: { readonly message: string };
  globalsUpdated: { readonly globals: Readonly<Record<string, unknown>> };
}

interface Channel {
  on<Name extends keyof StoryEvents>(event: Name, listener: (payload: StoryEvents[Name]) => void): void;
  off<Name extends keyof StoryEvents>(event: Name, listener: (payload: StoryEvents[Name]) => void): void;
  emit(event: string, payload: unknown): void;
  last<Name extends keyof StoryEvents>(event: Name): readonly [StoryEvents[Name]] | undefined;
}

/** The window with Storybook's preview, axe, and the functions that are added here. */
export interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  readonly axe: { run(context: object, options: object): Promise<{ readonly violations: readonly Violation[] }> };
  /** Sends an event to Storybook, and waits until the story has finished and its account is loaded. Returns its errors. */
  tell(id: string, event: string, payload: unknown): Promise<readonly string[]>;
  /** Returns the document and every shadow root in it. */
  rootsIn(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[];
  /** Sets the theme of the page. Default: `light`. */
  theme?: 'light' | 'dark';
  /** Returns the accessibility violations that axe finds, in words. */
  look(rules: 'all' | 'colour'): Promise<readonly string[]>;
}

/**
 * Keeps every CSS animation at its start, so that "Saved" stays and does not fade out. Storybook looks for running animations after
 * each story, and would wait for their end.
 */
export function holdAnimations(): void {
  for (const { prototype } of [Document, ShadowRoot]) {
    const { getAnimations } = prototype;
    prototype.getAnimations = function getHeldAnimations() {
      const all = getAnimations.call(this);
      for (const animation of all) {
        if (!(animation instanceof CSSAnimation)) continue;
        animation.pause();
        animation.currentTime = animation.effect?.getTiming().delay ?? 0;
      }
      return all;
    };
  }
}

/** Waits for the first story, and adds the functions for navigation to the window. */
export async function prepare(): Promise<void> {
  const page = window as unknown as StoryWindow;
  const channel = () => page.__STORYBOOK_ADDONS_CHANNEL__;
  while (channel()?.last('storyFinished') === undefined) await new Promise((resolve) => setTimeout(resolve, 20));

  const finish = (id: string, event: string, payload: unknown) =>
    new Promise<StoryEvents['storyFinished']>((resolve) => {
      channel()?.on('storyFinished', function listen(story) {
        if (story.storyId !== id) return;
        channel()?.off('storyFinished', listen);
        resolve(story);
      });
      channel()?.emit(event, payload);
    });
  const isLoading = (): boolean =>
    channel()?.last('globalsUpdated')?.[0].globals['network'] !== 'pending' &&
    [...document.querySelectorAll('account-provider')].some(
      ({ accountClient }) => accountClient?.account.get().status === 'loading',
    );
  page.tell = async (id, event, payload) => {
    const errors: string[] = [];
    const note = ({ message }: StoryEvents['playFunctionThrewException']): void => void errors.push(message);
    // Storybook reports such an error, but the story still finishes with success.
    channel()?.on('playFunctionThrewException', note);
    const { status } = await finish(id, event, payload);
    channel()?.off('playFunctionThrewException', note);
    if (status === 'error') errors.push('It ends with an error');
    while (isLoading()) await new Promise(requestAnimationFrame);
    return errors;
  };
  page.rootsIn = (root) => {
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [root, ...inside.flatMap(page.rootsIn)];
  };
}

/** Loads axe into the page. */
export function prepareAxe({ axe }: { readonly axe: string }): void {
  const page = window as unknown as StoryWindow;
  const script = document.createElement('script');
  script.text = axe;
  document.head.append(script);
  page.look = async (rules) => {
    // A colour during a transition would give a wrong contrast.
    await new Promise(requestAnimationFrame);
    for (const animation of page.rootsIn(document).flatMap((root) => root.getAnimations()))
      if (animation instanceof CSSTransition) animation.finish();
    const options =
      rules === 'colour'
        ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
        : // As in Storybook. A story has no landmarks, because the host provides them.
          { rules: { region: { enabled: false }, 'target-size': { enabled: true } } };
    const context = {
      include: document.body,
      exclude: ['.sb-wrapper', '#storybook-docs', '#storybook-highlights-root'],
    };
    const { violations } = await page.axe.run(context, { ...options, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.map(({ target, failureSummary = '' }) => `${target.join(' ')} ${failureSummary}`);
      return `axe ${id}: ${help}: ${places.join('; ')}`;
    });
  };
}

/**
 * Renders a story and checks everything, then checks the colours in the other theme. Every second story starts in the dark theme.
 */
export async function visit({ id }: { readonly id: string }): Promise<readonly string[]> {
  const page = window as unknown as StoryWindow;
  const first = page.theme ?? 'light';
  const second = first === 'light' ? 'dark' : 'light';
  page.theme = second;
  const errors = await page.tell(id, 'setCurrentStory', { storyId: id, viewMode: 'story' });
  const drawn = await page.look('all');
  const later = await page.tell(id, 'updateGlobals', { globals: { theme: second } });
  const switched = await page.look('colour');
  localStorage.clear();
  return [
    ...errors,
    ...later,
    ...drawn.map((problem) => `In ${first}: ${problem}`),
    ...switched.map((problem) => `In ${second}: ${problem}`),
  ];
}

/** Switches the language of a story. Returns its errors. */
export async function switchLanguage({ id, locale }: { readonly id: string; readonly locale: string }) {
  const page = window as unknown as StoryWindow;
  const errors = await page.tell(id, 'updateGlobals', { globals: { locale } });
  const { lang } = document.documentElement;
  localStorage.clear();
  return lang === locale ? errors : [...errors, `The page is in "${lang}"`];
}
