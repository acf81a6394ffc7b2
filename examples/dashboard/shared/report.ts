import type { DashboardView, Preferences } from './preferences.ts';

/** The four things the dashboard counts. */
export type Metric = Preferences['chartMetric'];

/** How wide one column of the chart is. */
export type BucketUnit = 'hour' | 'day' | 'month';

/** One figure with the one before it. */
export interface Figure {
  readonly value: number;
  /** The same figure over the period of the same length before; `null` when records do not reach back that far. */
  readonly previous: number | null;
}

/** One column of the chart. Money is in cents, call time in whole minutes. */
export interface SeriesPoint {
  /** When it begins, milliseconds since the epoch. */
  readonly at: number;
  readonly value: number;
}

export type CallOutcome = Exclude<Preferences['callsFilter'], 'all'>;

/** One telephone call. */
export interface Call {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly direction: 'inbound' | 'outbound';
  readonly customer: string;
  readonly agent: string;
  readonly outcome: CallOutcome;
  readonly seconds: number;
}

export type PaymentStatus = Exclude<Preferences['paymentsFilter'], 'all'>;

/** One payment. */
export interface Payment {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly customer: string;
  readonly method: 'card' | 'bank transfer' | 'direct debit';
  readonly status: PaymentStatus;
  readonly cents: number;
}

/** The latest rows of a table, and how many there are in all. */
export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Everything the dashboard shows, for one view. All of it is counted in UTC. */
export interface DashboardReport {
  readonly view: DashboardView;
  /** Milliseconds since the epoch; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly unit: BucketUnit;
  readonly figures: Readonly<Record<Metric, Figure>>;
  /** The metric the view asks for, oldest first, without gaps. */
  readonly series: readonly SeriesPoint[];
  readonly calls: Page<Call>;
  readonly payments: Page<Payment>;
}
