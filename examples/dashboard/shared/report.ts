import type { DashboardView, Preferences } from './preferences.ts';

/** The four metrics of the dashboard. */
export type Metric = Preferences['chartMetric'];

/** The width of one column of the chart. */
export type BucketUnit = 'hour' | 'day' | 'month';

/** One figure, with that of the previous period. */
export interface Figure {
  readonly value: number;
  /** The figure of the previous period of the same length; `null` if records do not reach back that far. */
  readonly previous: number | null;
}

/** One column of the chart. Money is in cents, call duration in whole minutes. */
export interface SeriesPoint {
  /** The start, in milliseconds since the epoch. */
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

/** The latest rows of a table, and the total number of rows. */
export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** The data of the dashboard for one view, in UTC. */
export interface DashboardReport {
  readonly view: DashboardView;
  /** In milliseconds since the epoch. `to` is exclusive. */
  readonly from: number;
  readonly to: number;
  readonly unit: BucketUnit;
  readonly figures: Readonly<Record<Metric, Figure>>;
  /** The points of the selected metric, oldest first, without gaps. */
  readonly series: readonly SeriesPoint[];
  readonly calls: Page<Call>;
  readonly payments: Page<Payment>;
}
