// What runs in the page of the stories. Each function is sent as its text, so it stands alone; what they share is on the window.

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

interface Finished {
  readonly storyId: string;
  readonly status: 'success' | 'error';
}

/** As Storybook's preview, axe, and {@link prepare} leave it. */
interface StoryWindow {
  __STORYBOOK_ADDONS_CHANNEL__?: {
    on(event: string, listener: (story: Finished) => void): void;
    off(event: string, listener: (story: Finished) => void): void;
    emit(event: string, payload: unknown): void;
    last(event: string): unknown;
  };
  readonly axe: { run(context: object, options: object): Promise<{ readonly violations: readonly Violation[] }> };
  /** Tells Storybook something, and waits until the story has ended that follows from it. */
  tell(id: string, event: string, payload: unknown): Promise<Finished>;
  /** What axe has against what is drawn, in words. */
  look(rules: 'all' | 'colour'): Promise<readonly string[]>;
}

/** Waits for the first story, and leaves on the window what {@link visit} needs. */
export async function prepare({ axe }: { readonly axe: string }): Promise<void> {
  const page = window as unknown as StoryWindow;
  const script = document.createElement('script');
  script.text = axe;
  document.head.append(script);
  const channel = () => page.__STORYBOOK_ADDONS_CHANNEL__;
  while (channel()?.last('storyFinished') === undefined) await new Promise((resolve) => setTimeout(resolve, 20));

  page.tell = (id, event, payload) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${id} never ends`)), 20_000);
      channel()?.on('storyFinished', function listen(story) {
        if (story.storyId !== id) return;
        clearTimeout(late);
        channel()?.off('storyFinished', listen);
        resolve(story);
      });
      channel()?.emit(event, payload);
    });

  const rootsIn = (root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] => {
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    return [root, ...inside.flatMap(rootsIn)];
  };
  page.look = async (rules) => {
    // A colour on its way to another is neither of the two.
    await new Promise(requestAnimationFrame);
    for (const animation of rootsIn(document).flatMap((root) => root.getAnimations()))
      if (animation instanceof CSSTransition) animation.finish();
    const options =
      rules === 'colour'
        ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
        : // As in Storybook; a story has no landmarks, those are the host's.
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

/** Draws a story and looks at it, then at its colours in the dark. */
export async function visit({ id }: { readonly id: string }): Promise<readonly string[]> {
  const page = window as unknown as StoryWindow;
  page.__STORYBOOK_ADDONS_CHANNEL__?.emit('updateGlobals', { globals: { theme: 'light' } });
  const { status } = await page.tell(id, 'setCurrentStory', { storyId: id, viewMode: 'story' });
  const light = await page.look('all');
  await page.tell(id, 'updateGlobals', { globals: { theme: 'dark' } });
  const dark = await page.look('colour');
  localStorage.clear();
  return [
    ...(status === 'error' ? ['It ends with an error'] : []),
    ...light.map((problem) => `In light: ${problem}`),
    ...dark.map((problem) => `In dark: ${problem}`),
  ];
}
