import { assert } from 'chai';
import { ReactiveElement } from 'lit';

import '../define/account-profile.ts';
import { measureContrast } from './contrast.ts';
import type { ContrastPair } from './contrast.ts';
import { noteContrast } from './contrast-note.ts';
import { isDevelopment } from './development.ts';

describe('contrast', () => {
  let scene: HTMLElement;

  const draw = async (style: string): Promise<Element> => {
    scene = document.createElement('main');
    scene.style.cssText = style;
    document.body.append(scene);
    const element = document.createElement('account-profile');
    scene.append(element);
    await element.updateComplete;
    return element;
  };
  const poor = (measured: readonly ContrastPair[]): string[] =>
    measured
      .filter(({ ratio, minimum }) => ratio === null || ratio < minimum)
      .map(({ colour, ground }) => `${colour} on ${ground}`);

  afterEach(() => scene.remove());

  for (const scheme of ['light', 'dark']) {
    it(`of the default colours is enough in ${scheme}`, async () => {
      assert.deepEqual(poor(measureContrast(await draw(`color-scheme: ${scheme}`))), []);
    });
  }

  it('is that of the colours as they are mixed with what is below', async () => {
    const measured = measureContrast(
      await draw('--account-surface: oklch(1 0 0); --account-text: rgb(0 0 0 / 50%); color-scheme: light'),
    );
    const ratio = measured.find(({ colour, ground }) => colour === 'text' && ground === 'surface')?.ratio;
    assert.approximately(ratio ?? 0, 3.98, 0.05);
  });

  it('that is too small is told to the developer by the names of the tokens, once for a page', async () => {
    const element = await draw('--account-muted: #b8b8b8; color-scheme: light');
    const notes: string[] = [];
    noteContrast(element, (note) => notes.push(note));
    noteContrast(element, (note) => notes.push(note));
    assert.lengthOf(notes, 1);
    assert.include(notes[0] ?? '', '--account-muted on --account-surface is 1.98:1 and needs 4.5:1');
    assert.notInclude(notes[0] ?? '', '--account-text');
  });

  it('is left alone in production, where Lit has no warnings to enable', () => {
    assert.isTrue(isDevelopment());
    const enable = ReactiveElement.enableWarning;
    delete ReactiveElement.enableWarning;
    assert.isFalse(isDevelopment());
    if (enable !== undefined) ReactiveElement.enableWarning = enable;
  });
});
