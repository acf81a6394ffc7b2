// These functions run in the page of the stories. Each is sent as text, so it must be self-contained. Shared state is on the
// window.

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface Finished {
  readonly storyId: string;
  readonly status: 'success' | 'error';
}

/** The window with Storybook's preview, axe, and the functions that are added here. */
export interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    on(event: string, listener: (story: Finished) => void): void;
    off(event: string, listener: (story: Finished) => void): void;
    emit(event: string, payload: unknown): void;
    last(event: string): unknown;
  };
  readonly axe: { run(context: object, options: object): Promise<{ readonly violations: readonly Violation[] }> };
  /** Sends an event to Storybook, and waits until the story has finished. */
  tell(id: string, event: string, payload: unknown): Promise<Finished>;
  /** Returns the document and every shadow root in it. */
  rootsIn(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[];
  /** Sets the theme of the page. Default: `light`. */
  theme?: 'light' | 'dark';
  /** Returns the accessibility violations that axe finds, in words. */
  look(rules: 'all' | 'colour'): Promise<readonly string[]>;
}

/** Waits for the first story, and adds the functions for navigation to the window. */
export async function prepare(): Promise<void> {
  const page = window as unknown as StoryWindow;
  const channel = () => page.__STORYBOOK_ADDONS_CHANNEL__;
  while (channel()?.last('storyFinished') === undefined) await new Promise((resolve) => setTimeout(resolve, 20));

  page.tell = (id, event, payload) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${id} never ends`)), 120_000);
      channel()?.on('storyFinished', function listen(story) {
        if (story.storyId !== id) return;
        clearTimeout(late);
        channel()?.off('storyFinished', listen);
        resolve(story);
      });
      channel()?.emit(event, payload);
    });
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
  const { status } = await page.tell(id, 'setCurrentStory', { storyId: id, viewMode: 'story' });
  const drawn = await page.look('all');
  await page.tell(id, 'updateGlobals', { globals: { theme: second } });
  const switched = await page.look('colour');
  localStorage.clear();
  return [
    ...(status === 'error' ? ['It ends with an error'] : []),
    ...drawn.map((problem) => `In ${first}: ${problem}`),
    ...switched.map((problem) => `In ${second}: ${problem}`),
  ];
}
