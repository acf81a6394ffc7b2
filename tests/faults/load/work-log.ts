import { createConditions } from './conditions.ts';

/** Counts the answers of the servers during a load, and records violations of their guarantees. */
export interface WorkLog {
  /** Adds a user. */
  joined(who: string): void;
  /** A write of a user was acknowledged. */
  acknowledged(who: string): void;
  /** An answer without an outcome: 503, or none because the connection broke. Allowed only during a fault. */
  noOutcome(status: number): void;
  /** An account was locked by failures whose answers were lost. Allowed only during a fault. */
  locked(): void;
  /** A guarantee was violated: an acknowledged write is gone, a one-time code was accepted twice, or an answer is impossible. */
  violation(what: string): void;
  /** From now on answers may be lost. */
  startFault(): void;
  /** Waits until every user has been served again. From then on no answer may be lost. */
  endFault(): Promise<void>;
  /** Waits until this many more writes are acknowledged, or the run ends. */
  untilAcknowledged(count: number): Promise<void>;
  /** Waits until this many more answers had no outcome. */
  untilNoOutcome(count: number): Promise<void>;
  /** The figures since the last call, or since the start. */
  take(): Period;
  readonly violations: readonly string[];
}

/** The figures of a part of the run. */
export interface Period {
  readonly acknowledged: number;
  readonly unavailable: number;
  readonly lost: number;
  readonly locked: number;
  /** The longest time without an acknowledged write, in milliseconds. */
  readonly longestPause: number;
}

const nothing: Period = { acknowledged: 0, unavailable: 0, lost: 0, locked: 0, longestPause: 0 };

/** Creates an empty log. */
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
    console.error(`VIOLATED: ${what}`);
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
