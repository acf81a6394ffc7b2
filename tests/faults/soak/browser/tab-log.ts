/** A message that a tab writes to its console. */
export type TabMessage =
  | { readonly tab: string; readonly kind: 'found'; readonly name: number; readonly revision: number }
  | { readonly tab: string; readonly kind: 'named'; readonly name: number }
  | { readonly tab: string; readonly kind: 'shared'; readonly revision: number };

/** Compares the data that tabs find after their browser was killed with what was acknowledged before. */
export interface TabLog {
  hear(said: TabMessage): void;
  /** All messages from before the browser was killed have arrived. */
  endRound(): void;
  /** Later messages come from a new browser without stored data. */
  reset(): void;
  readonly acknowledged: number;
  readonly violations: readonly string[];
}

export function createTabLog(): TabLog {
  const names = new Map<string, number>();
  const revisions = new Set<number>();
  const violations: string[] = [];
  let highest = 0;
  // Messages of different tabs can arrive in any order.
  let highestAtDeath = 0;
  let acknowledged = 0;

  return {
    violations,
    get acknowledged() {
      return acknowledged;
    },
    endRound() {
      highestAtDeath = highest;
    },
    reset() {
      names.clear();
      revisions.clear();
      highest = 0;
      highestAtDeath = 0;
    },
    hear(said) {
      const last = names.get(said.tab) ?? 0;
      if (said.kind === 'found') {
        // Later writes may be stored without an acknowledgement.
        if (said.name < last) {
          violations.push(`${said.tab} found name ${String(said.name)} after ${String(last)} was acknowledged`);
        }
        if (said.revision < highestAtDeath) violations.push(`the shared account went back to ${String(said.revision)}`);
        names.set(said.tab, said.name);
        return;
      }
      acknowledged += 1;
      if (said.kind === 'named') {
        names.set(said.tab, said.name);
        return;
      }
      if (revisions.has(said.revision)) violations.push(`revision ${String(said.revision)} was written twice`);
      revisions.add(said.revision);
      highest = Math.max(highest, said.revision);
    },
  };
}
