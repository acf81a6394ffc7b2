import { html } from 'lit';
import type { TemplateResult } from 'lit';

import type { Panel } from './panels.ts';

/** How a user chooses a tab. */
export type SelectedBy = 'pointer' | 'keys';

/** The data and handlers of {@link tabList}. */
export interface TabListOptions {
  readonly label: string;
  readonly panels: readonly Panel[];
  readonly selected: Panel | undefined;
  /** A pointer was pressed on a tab, and the focus has not moved yet. */
  readonly onPress: () => void;
  readonly onSelect: (panel: Panel, by: SelectedBy) => void;
}

/** Draws the tabs. One tab is in the tab order; the arrow keys, Home and End move between tabs and select. */
export function tabList({ label, panels, selected, onPress, onSelect }: TabListOptions): TemplateResult {
  const move = (event: KeyboardEvent): void => {
    const target = targetOf(event, panels.indexOf(selected as Panel), panels.length);
    const panel = target === undefined ? undefined : panels[target];
    if (panel === undefined) return;
    event.preventDefault();
    onSelect(panel, 'keys');
  };
  return html`<div part="tabs" role="tablist" aria-label=${label} @keydown=${move} @pointerdown=${onPress}>
    ${panels.map((panel) => {
      const current = panel === selected;
      return html`<button
        part=${current ? 'tab selected' : 'tab'}
        type="button"
        role="tab"
        id="tab-${panel.name}"
        aria-controls="panel"
        aria-selected=${current ? 'true' : 'false'}
        tabindex=${current ? 0 : -1}
        @click=${() => onSelect(panel, 'pointer')}
      >
        <span>${panel.label}</span>
      </button>`;
    })}
  </div>`;
}

/**
 * Scrolls only the line of tabs, until the selected tab is completely visible. `scrollIntoView` would also scroll the page.
 */
export function revealSelected(root: ParentNode): void {
  const tab = root.querySelector('[role=tab][aria-selected=true]');
  const strip = tab?.parentElement;
  if (!tab || !strip) return;
  const room = Number.parseFloat(getComputedStyle(strip).scrollPaddingInlineStart) || 0;
  const [seen, wanted] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  const before = wanted.left - room - seen.left;
  const after = wanted.right + room - seen.right;
  const left = before < 0 ? before : Math.max(0, Math.min(after, before));
  if (left !== 0) strip.scrollLeft += left;
}

function targetOf(event: KeyboardEvent, index: number, count: number): number | undefined {
  const rightToLeft = getComputedStyle(event.currentTarget as HTMLElement).direction === 'rtl';
  switch (event.key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'ArrowRight':
      return (index + (rightToLeft ? count - 1 : 1)) % count;
    case 'ArrowLeft':
      return (index + (rightToLeft ? 1 : count - 1)) % count;
    default:
      return undefined;
  }
}
