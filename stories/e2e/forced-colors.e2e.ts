import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { startChromium } from './engines/chromium.ts';
import { useStories } from './engines/story-harness.ts';

const harness = useStories(startChromium, async ({ engine }) => {
  await engine.page.setViewport({ width: 1000, height: 900 });
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await engine.devtools.send('Emulation.setEmulatedMedia', { features });
});

/** Returns the colours of the elements that match a selector, including those in shadow roots. System colours are given by name. */
async function paintOf(selector: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const all = await harness.engine.page.$$eval(`>>> ${selector}`, (ones) => {
    const colourOf = (name: string): string => {
      const probe = Object.assign(document.createElement('i'), { style: `forced-color-adjust: none; color: ${name}` });
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const names = ['CanvasText', 'Canvas', 'ButtonText', 'GrayText', 'Highlight', 'HighlightText'];
    const system = new Map(names.map((name) => [colourOf(name), name]));
    return ones.map((one) => {
      const { color, backgroundColor, borderTopWidth, borderTopStyle, borderBottomColor, outlineStyle } =
        getComputedStyle(one);
      return {
        text: system.get(color) ?? color,
        back: system.get(backgroundColor) ?? backgroundColor,
        frame: borderTopStyle === 'none' ? '0px' : borderTopWidth,
        underline: system.get(borderBottomColor) ?? borderBottomColor,
        outline: outlineStyle,
      };
    });
  });
  assert(all.length > 0, `there is no ${selector}`);
  return all;
}

describe('in forced colours', () => {
  test('the selected tab is underlined in the colour of what is selected, and the others are not', async () => {
    await harness.open('elements-settings--ready');
    const [selected] = await paintOf('[role=tab][aria-selected=true]');
    assert.equal(selected?.['underline'], 'Highlight');
    for (const { underline } of await paintOf('[role=tab][aria-selected=false]'))
      assert.notEqual(underline, 'Highlight');
  });

  test('the chosen segment is painted as selected, and the others are not', async () => {
    await harness.open('elements-general--ready');
    for (const { text, back } of await paintOf('[part=options] label:has(:checked)'))
      assert.deepEqual({ text, back }, { text: 'HighlightText', back: 'Highlight' });
    for (const { back } of await paintOf('[part=options] label:not(:has(:checked))'))
      assert.notEqual(back, 'Highlight');
  });

  test('a button that cannot be used is gray, and one that can is not', async () => {
    await harness.open('elements-profile--ready');
    for (const { text } of await paintOf('[part~=button][aria-disabled=true]')) assert.equal(text, 'GrayText');
    await harness.open('elements-profile--dirty');
    for (const { text } of await paintOf('[part~=actions] [part~=button]')) assert.notEqual(text, 'GrayText');
  });

  test('cards, fields, buttons, notices and dialogs keep their frames', async () => {
    await harness.open('elements-profile--conflict');
    for (const selector of ['[part~=card]', '[part~=input]', '[part~=actions] [part~=button]', '[part~=notice]'])
      for (const { frame } of await paintOf(selector)) assert.equal(frame, '1px', selector);
    await harness.open('elements-mfa-dialog--enable-password');
    for (const { frame } of await paintOf('dialog[open]')) assert.equal(frame, '1px');
  });

  test('what has the focus has a ring', async () => {
    await harness.open('elements-profile--ready');
    await harness.engine.page.keyboard.press('Tab');
    const [focused] = await paintOf('input:focus');
    assert.equal(focused?.['outline'], 'solid');
  });

  test('the QR code stays dark on white', async () => {
    await harness.open('elements-mfa-dialog--enable-scan');
    const adjust = await harness.engine.page.$eval('>>> [part=qr]', (qr) =>
      getComputedStyle(qr).getPropertyValue('forced-color-adjust'),
    );
    assert.equal(adjust, 'none');
  });
});
