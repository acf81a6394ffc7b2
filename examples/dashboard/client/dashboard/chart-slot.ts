import type { DashboardReport } from '../../shared/report.ts';
import { onAppearance } from '../appearance.ts';
import type { SeriesChart } from './series-chart.ts';

/** Connects the canvas in a template with the chart library, which is loaded when there is data to draw. */
export interface ChartSlot {
  /** For `ref()`: receives the canvas, or `undefined` when it is removed. */
  readonly attach: (canvas: Element | undefined) => void;
  show(report: DashboardReport | null): void;
}

export function createChartSlot(): ChartSlot {
  let canvas: HTMLCanvasElement | null = null;
  let shown: DashboardReport | null = null;
  let chart: SeriesChart | null = null;
  let forget: (() => void) | null = null;

  const draw = async (): Promise<void> => {
    const { createSeriesChart } = await import('./series-chart.ts');
    if (canvas === null || shown === null) return;
    chart ??= createSeriesChart(canvas);
    chart.draw(shown);
  };

  const release = (): void => {
    forget?.();
    chart?.destroy();
    chart = null;
    forget = null;
    canvas = null;
  };

  return {
    attach(element) {
      release();
      if (!(element instanceof HTMLCanvasElement)) return;
      canvas = element;
      forget = onAppearance(() => chart?.recolour());
      if (shown !== null) void draw();
    },
    show(report) {
      if (report === shown) return;
      shown = report;
      if (canvas !== null && report !== null) void draw();
    },
  };
}
