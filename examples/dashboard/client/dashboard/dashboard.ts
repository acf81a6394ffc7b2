import type { DashboardView } from '../../shared/preferences.ts';
import type { DashboardReport } from '../../shared/report.ts';

/** The state of the open dashboard: the view and its report. */
export type DashboardState =
  /** The user's preferences are not loaded yet. */
  | { readonly status: 'waiting' }
  | { readonly status: 'loading'; readonly view: DashboardView; readonly report: DashboardReport | null }
  | { readonly status: 'ready'; readonly view: DashboardView; readonly report: DashboardReport }
  | { readonly status: 'failed'; readonly view: DashboardView; readonly report: DashboardReport | null };

/** Loads the report of one view at a time. */
export interface Dashboard {
  readonly state: DashboardState;
  /** Shows another view. */
  show(view: DashboardView): void;
  /** Leaves the page: ignores requests in flight. The next visit starts with the user's default view. */
  leave(): void;
}

/** The dependencies of a dashboard. */
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
