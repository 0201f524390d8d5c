import type { EChartsCoreOption } from 'echarts/core';
import type { Formats } from '#i18n';
import type { ChartData, ChartKind } from './chart-data.ts';

/** Okabe and Ito's colours, which the colour-blind can tell apart, beginning with our own green. */
const palette = ['#1b8354', '#e69f00', '#0072b2', '#cc79a7', '#56b4e9', '#d55e00'];

export interface ChartLook {
  /** Colours of letters and of lines. */
  ink: string;
  line: string;
  /** How much larger than on a desk. */
  scale: number;
}

/** The drawing of a chart. In a right-to-left page categories and time run from the right. */
export function chartOptions(kind: ChartKind, { categories, series }: ChartData, formats: Formats, look: ChartLook): EChartsCoreOption {
  const { ink, line, scale } = look;
  const isRightToLeft = formats.language === 'ar';
  const lying = kind === 'bars';
  const inReadingOrder = series.map(({ name }) => name);
  if (isRightToLeft) inReadingOrder.reverse();
  const drawn = series.map((each, index) => ({ ...each, index }));
  // ECharts sets the columns of a category from left to right, whichever way the axis runs.
  if (isRightToLeft && kind === 'columns') drawn.reverse();
  // The tails of Arabic letters reach below their own size.
  const axisLabel = { color: ink, fontSize: 12 * scale, lineHeight: 20 * scale, margin: 6 * scale };
  const valueAxis = {
    type: 'value',
    minInterval: 1,
    inverse: lying && isRightToLeft,
    position: lying ? 'bottom' : isRightToLeft ? 'right' : 'left',
    axisLabel: { ...axisLabel, formatter: formats.number },
    splitLine: { lineStyle: { color: line } },
  };
  const categoryAxis = {
    type: 'category',
    data: categories,
    inverse: lying || isRightToLeft,
    position: lying ? (isRightToLeft ? 'right' : 'left') : 'bottom',
    boundaryGap: kind !== 'lines',
    // Without `interval: 0` long Arabic labels are dropped in silence; a course in time may skip days.
    axisLabel: { ...axisLabel, ...(kind !== 'lines' && { interval: 0 }), hideOverlap: kind === 'lines' },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
  };
  return {
    animationDuration: 300,
    aria: { enabled: true },
    textStyle: { fontFamily: 'IBM Plex Sans Arabic, sans-serif', fontSize: 13 * scale },
    grid: { top: (series.length > 1 ? 44 : 16) * scale, bottom: 8 * scale, left: 12 * scale, right: 12 * scale, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: kind === 'lines' ? 'line' : 'shadow' }, valueFormatter: formatValue(formats) },
    legend: {
      show: series.length > 1,
      top: 0,
      textStyle: { color: ink, fontSize: 13 * scale },
      data: inReadingOrder,
      align: isRightToLeft ? 'right' : 'left',
    },
    xAxis: lying ? valueAxis : categoryAxis,
    yAxis: lying ? categoryAxis : valueAxis,
    series: drawn.map(({ name, values, index }) => ({
      name,
      data: values,
      color: palette[index % palette.length],
      type: kind === 'lines' ? 'line' : 'bar',
      barMaxWidth: 22,
      symbol: symbols[index % symbols.length],
      symbolSize: 6 * scale,
      lineStyle: { width: 2.5 * scale, type: dashes[index % dashes.length] },
      itemStyle: { borderRadius: 3 },
    })),
  };
}

/** Lines differ by more than colour (WCAG 1.4.1). */
const symbols = ['circle', 'rect', 'triangle', 'diamond'];
const dashes = ['solid', 'dashed', 'dotted'];

const formatValue = (formats: Formats) => (value: unknown) => (typeof value === 'number' ? formats.number(value) : '–');
