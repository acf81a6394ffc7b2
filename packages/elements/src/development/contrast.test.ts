import { assert } from 'chai';
import { ReactiveElement } from 'lit';

import '../define/account-profile.ts';
import { measureContrast } from './contrast.ts';
import type { ContrastPair } from './contrast.ts';
import { noteContrast } from './contrast-note.ts';
import { isDevelopment } from './development.ts';
import { found } from '../testing/user.driver.ts';

describe('contrast', () => {
  let container: HTMLElement;

  const draw = async (style: string): Promise<Element> => {
    container = document.createElement('main');
    container.style.cssText = style;
    document.body.append(container);
    const element = document.createElement('account-profile');
    container.append(element);
    await element.updateComplete;
    return element;
  };
  const drawnTwice = async (): Promise<void> => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const poor = (measured: readonly ContrastPair[]): string[] =>
    measured
      .filter(({ ratio, minimum }) => ratio === null || ratio < minimum)
      .map(({ colour, ground }) => `${colour} on ${ground}`);

  afterEach(() => container.remove());

  for (const scheme of ['light', 'dark']) {
    it(`of the default colours is sufficient in ${scheme}`, async () => {
      assert.deepEqual(poor(measureContrast(await draw(`color-scheme: ${scheme}`))), []);
    });
  }

  it('is measured after translucent colours are mixed with the background', async () => {
    const measured = measureContrast(
      await draw('--account-surface: oklch(1 0 0); --account-text: rgb(0 0 0 / 50%); color-scheme: light'),
    );
    const ratio = measured.find(({ colour, ground }) => colour === 'text' && ground === 'surface')?.ratio;
    assert.approximately(ratio ?? 0, 3.98, 0.05);
  });

  it('that is too low is reported to the developer with the names of the tokens, once per page', async () => {
    const element = await draw('--account-muted: #b8b8b8; color-scheme: light');
    const notes: string[] = [];
    noteContrast(element, (note) => notes.push(note));
    noteContrast(element, (note) => notes.push(note));
    assert.lengthOf(notes, 1);
    assert.include(notes[0] ?? '', '--account-muted on --account-surface is 1.98:1 and needs 4.5:1');
    assert.notInclude(notes[0] ?? '', '--account-text');
  });

  const withoutBox: Readonly<Record<string, (element: Element) => void>> = {
    'in a hidden ancestor': () => (container.hidden = true),
    'hidden itself': (element) => element.toggleAttribute('hidden', true),
    'in an ancestor whose content is not rendered': () => (container.style.contentVisibility = 'hidden'),
    'not slotted': () => container.attachShadow({ mode: 'open' }),
    'not in the page': (element) => element.remove(),
  };
  const withBox: Readonly<Record<string, (element: Element) => void>> = {
    'in a hidden ancestor': () => (container.hidden = false),
    'hidden itself': (element) => element.toggleAttribute('hidden', false),
    'in an ancestor whose content is not rendered': () => container.style.removeProperty('content-visibility'),
    'not slotted': () => container.shadowRoot?.append(document.createElement('slot')),
    'not in the page': (element) => container.append(element),
  };
  for (const [index, [where, hide]] of Object.entries(withoutBox).entries()) {
    it(`is not measured for an element that is ${where}, and is reported once it is rendered`, async () => {
      const element = await draw(`--account-muted: rgb(${180 + 8 * index} 180 180); color-scheme: light`);
      hide(element);
      assert.isTrue(measureContrast(element).every(({ ratio }) => ratio === null));
      const notes: string[] = [];
      noteContrast(element, (note) => notes.push(note));
      await drawnTwice();
      assert.isEmpty(notes);
      withBox[where]?.(element);
      await found('note', () => notes[0]);
      assert.include(notes[0] ?? '', '--account-muted on --account-surface');
      assert.notInclude(notes[0] ?? '', '--account-text');
    });
  }

  for (const value of ['', 'nonsense', 'currentColor']) {
    it(`of a token with the value "${value}", which is not a colour, is unknown and not reported`, async () => {
      const element = await draw(
        `--account-surface: ${value || ' '}; --account-warning: ${value || ' '}; color-scheme: light`,
      );
      const unknown = measureContrast(element).filter(({ ratio }) => ratio === null);
      assert.deepEqual(
        unknown.map(({ colour, ground }) => `${colour} on ${ground}`),
        ['text', 'muted', 'danger', 'success', 'warning', 'accent', 'outline', 'focus'].map(
          (one) => `${one} on surface`,
        ),
      );
      noteContrast(element, (note) => assert.fail(note));
    });
  }

  it('of system colours is measured', async () => {
    const measured = measureContrast(
      await draw('--account-surface: Canvas; --account-text: CanvasText; color-scheme: light'),
    );
    const ratio = measured.find(({ colour, ground }) => colour === 'text' && ground === 'surface')?.ratio;
    assert.isAbove(ratio ?? 0, 15);
  });

  it('is not measured in production, where Lit has no `enableWarning`', () => {
    assert.isTrue(isDevelopment());
    const enable = ReactiveElement.enableWarning;
    delete ReactiveElement.enableWarning;
    assert.isFalse(isDevelopment());
    if (enable !== undefined) ReactiveElement.enableWarning = enable;
  });
});
