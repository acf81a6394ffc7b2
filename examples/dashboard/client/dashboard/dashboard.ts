import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport } from '../../shared/report.ts';

/** The dashboard while it is open: what it is asked to show, and what came of it. */
export type DashboardState =
  /** The person's preferences are not known yet. */
  | { readonly status: 'waiting' }
  | { readonly status: 'loading'; readonly view: DashboardView; readonly report: DashboardReport | null }
  | { readonly status: 'ready'; readonly view: DashboardView; readonly report: DashboardReport }
  | { readonly status: 'failed'; readonly view: DashboardView; readonly report: DashboardReport | null };

/** Looks at the company's records, one view at a time. */
export interface Dashboard {
  readonly state: DashboardState;
  /** Shows another view. */
  show(view: DashboardView): void;
  /** Leaves the page: what is in flight is of no interest any more, and the next visit begins with the person's defaults. */
  leave(): void;
}

/** What a dashboard needs. */
export interface DashboardOptions {
  readonly fetchReport: (view: DashboardView, signal: AbortSignal) => Promise<DashboardReport>;
  readonly onChange: () => void;
}

export function createDashboard({ fetchReport, onChange }: DashboardOptions): Dashboard {
  let state: DashboardState = { status: 'waiting' };
  let reading: AbortController | null = null;

  const change = (next: DashboardState): void => {
    state = next;
    onChange();
  };

  const read = async (view: DashboardView, mine: AbortController): Promise<void> => {
    const report = 'report' in state ? state.report : null;
    change({ status: 'loading', view, report });
    try {
      const fresh = await fetchReport(view, mine.signal);
      if (reading === mine) change({ status: 'ready', view, report: fresh });
    } catch {
      if (reading === mine) change({ status: 'failed', view, report });
    }
  };

  return {
    get state() {
      return state;
    },
    show(view) {
      reading?.abort();
      reading = new AbortController();
      void read(view, reading);
    },
    leave() {
      reading?.abort();
      reading = null;
      state = { status: 'waiting' };
    },
  };
}
