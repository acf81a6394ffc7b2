import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';

import type { DashboardReport } from '../../shared/report.ts';
import { mayAnimate } from '../appearance.ts';
import { formatColumn, formatMetric, formatMetricShortly, formatTick } from '../format.ts';
import { metricWords } from './words.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
);

/** A series on a canvas: bars for few columns, a line for days. */
export interface SeriesChart {
  draw(report: DashboardReport): void;
  /** Reads the colours again, after a change of theme. */
  recolour(): void;
  destroy(): void;
}

export function createSeriesChart(canvas: HTMLCanvasElement): SeriesChart {
  let chart: Chart<'line' | 'bar'> | null = null;
  let drawn: DashboardReport | null = null;

  const build = (report: DashboardReport, animate: boolean): void => {
    chart?.destroy();
    chart = new Chart(canvas, configure(report, inkOf(canvas), animate));
    // For tests and styles: the type of the chart, and whether it was animated.
    canvas.dataset['animated'] = String(animate);
    drawn = report;
  };

  return {
    draw: (report) => build(report, mayAnimate()),
    recolour: () => drawn && build(drawn, false),
    destroy: () => chart?.destroy(),
  };
}

/** Returns the colours of the chart from the page's styles, resolved for the current theme. */
interface Ink {
  readonly text: string;
  readonly grid: string;
  readonly colour: string;
  readonly surface: string;
  readonly font: string;
}

function inkOf(canvas: HTMLCanvasElement): Ink {
  const style = getComputedStyle(canvas);
  return {
    text: style.color,
    grid: style.borderTopColor,
    colour: style.accentColor,
    surface: style.backgroundColor,
    font: style.fontFamily,
  };
}

function configure(report: DashboardReport, ink: Ink, animate: boolean): ChartConfiguration<'line' | 'bar'> {
  const type = report.unit === 'day' && report.series.length > 7 ? 'line' : 'bar';
  return {
    type,
    data: {
      labels: report.series.map(({ at }) => formatTick(report.unit, at)),
      datasets: [type === 'line' ? line(report, ink) : bars(report, ink)],
    },
    options: options(report, ink, animate),
  };
}

function line({ series, view }: DashboardReport, ink: Ink): ChartDataset<'line' | 'bar'> {
  return {
    type: 'line',
    label: metricWords[view.chartMetric],
    data: series.map(({ value }) => value),
    borderColor: ink.colour,
    borderWidth: 2,
    backgroundColor: faint(ink.colour),
    fill: true,
    cubicInterpolationMode: 'monotone',
    pointRadius: 0,
    pointHitRadius: 16,
    pointHoverRadius: 4,
    pointHoverBackgroundColor: ink.colour,
    pointHoverBorderColor: ink.surface,
    pointHoverBorderWidth: 2,
  };
}

function bars({ series, view }: DashboardReport, ink: Ink): ChartDataset<'line' | 'bar'> {
  return {
    type: 'bar',
    label: metricWords[view.chartMetric],
    data: series.map(({ value }) => value),
    backgroundColor: ink.colour,
    borderRadius: 4,
    maxBarThickness: 40,
    categoryPercentage: 0.7,
  };
}

function options(report: DashboardReport, ink: Ink, animate: boolean): ChartOptions<'line' | 'bar'> {
  const { unit, series, view } = report;
  const font = { family: ink.font, size: 12 };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: animate && { duration: 450, easing: 'easeOutCubic', onComplete: rest },
    interaction: { mode: 'index', intersect: false },
    layout: { padding: { top: 8 } },
    scales: {
      x: {
        border: { color: ink.grid },
        grid: { display: false },
        ticks: { color: ink.text, font, maxRotation: 0, autoSkipPadding: 20 },
      },
      y: {
        beginAtZero: true,
        border: { display: false },
        grid: { color: ink.grid },
        ticks: {
          color: ink.text,
          font,
          maxTicksLimit: 6,
          precision: 0,
          callback: (value) => formatMetricShortly(view.chartMetric, Number(value)),
        },
      },
    },
    plugins: {
      tooltip: {
        displayColors: false,
        titleFont: { ...font, weight: 'normal' },
        bodyFont: { ...font, size: 13, weight: 'bold' },
        padding: 10,
        cornerRadius: 6,
        callbacks: {
          title: ([item]) => formatColumn(unit, series[item?.dataIndex ?? 0]?.at ?? report.from),
          label: ({ parsed }) => formatMetric(view.chartMetric, parsed.y ?? 0),
        },
      },
    },
  };
}

// The chart is animated when it first appears, not when the window is resized.
function rest({ chart }: { readonly chart: Chart }): void {
  chart.options.animation = false;
}

/** Makes a computed colour nearly transparent, in a syntax that both the canvas and the chart library can parse. */
function faint(colour: string): string {
  return colour.replace(/^rgb\((.+)\)$/u, 'rgba($1, 0.1)');
}
