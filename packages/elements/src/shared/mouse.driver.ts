import { sendMouse } from '@web/test-runner-commands';

/** Clicks as a hand does: the button goes down, the page has time to draw itself, and the button comes up in the same place. */
export async function clickSlowly(target: HTMLElement): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  await sendMouse({ type: 'down' });
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await sendMouse({ type: 'up' });
}

/** Types into a field that keeps the focus. */
export function typeInto(input: HTMLInputElement, text: string): void {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}
