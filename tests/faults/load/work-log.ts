import { createConditions } from './conditions.ts';

/** What the servers acknowledged, how they refused, and what they did against their word. */
export interface WorkLog {
  /** Somebody begins to load. */
  joined(who: string): void;
  /** A write of somebody's was answered with success. */
  acknowledged(who: string): void;
  /** An answer that says neither yes nor no: 503, or none at all because the connection broke. Only while there is a fault. */
  noOutcome(status: number): void;
  /** An account was locked, by guesses that were counted although nobody heard so; only while there is a fault. */
  locked(): void;
  /** Something acknowledged is gone, something one-time was taken twice, or an answer came that nothing here can lead to. */
  violation(what: string): void;
  /** From now on answers may fail to come. */
  startFault(): void;
  /** Waits until everybody has been served once more, from where on nothing may fail. */
  endFault(): Promise<void>;
  /** Waits until so many more writes are acknowledged, or the run ends. */
  untilAcknowledged(count: number): Promise<void>;
  /** Waits until so many more answers failed to come. */
  untilNoOutcome(count: number): Promise<void>;
  /** What there was since the last call, or since the start. */
  take(): Period;
  readonly violations: readonly string[];
}

/** What a stretch of the run came to. */
export interface Period {
  readonly acknowledged: number;
  readonly unavailable: number;
  readonly lost: number;
  readonly locked: number;
  /** The longest time without a write acknowledged, in milliseconds. */
  readonly longestPause: number;
}

const nothing: Period = { acknowledged: 0, unavailable: 0, lost: 0, locked: 0, longestPause: 0 };

/** An empty log of a run. */
export function createWorkLog(ended: AbortSignal): WorkLog {
  const violations: string[] = [];
  const counts = new Map<string, number>();
  let period = nothing;
  let last = performance.now();
  let isFaulty = false;
  let failed = 0;
  const { until, wake } = createConditions(ended);
  const violation = (what: string): void => {
    violations.push(what);
    console.error(`BROKEN: ${what}`);
  };

  return {
    violations,
    violation,
    joined(who) {
      counts.set(who, 0);
    },
    acknowledged(who) {
      const now = performance.now();
      const longestPause = Math.max(period.longestPause, now - last);
      last = now;
      counts.set(who, (counts.get(who) ?? 0) + 1);
      period = { ...period, acknowledged: period.acknowledged + 1, longestPause };
      wake();
    },
    noOutcome(status) {
      if (!isFaulty) violation(`an answer of ${String(status)} although nothing was wrong`);
      failed += 1;
      const [unavailable, lost] = status === 503 ? [1, 0] : [0, 1];
      period = { ...period, unavailable: period.unavailable + unavailable, lost: period.lost + lost };
      wake();
    },
    locked() {
      if (!isFaulty) violation('an account was locked although nothing was wrong');
      period = { ...period, locked: period.locked + 1 };
    },
    startFault() {
      isFaulty = true;
    },
    async endFault() {
      const before = new Map(counts);
      await until(() => [...before].every(([who, count]) => (counts.get(who) ?? 0) > count));
      isFaulty = false;
    },
    untilAcknowledged(count) {
      const goal = total(counts) + count;
      return until(() => total(counts) >= goal);
    },
    untilNoOutcome(count) {
      const goal = failed + count;
      return until(() => failed >= goal);
    },
    take() {
      const taken = period;
      period = nothing;
      return taken;
    },
  };
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
