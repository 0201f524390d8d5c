import { useEffect, useRef } from 'react';
import { useFormats } from '#i18n';
import type { ChartData, ChartKind } from './chart-data.ts';
import { type ChartLook, chartOptions } from './chart-options.ts';

interface ChartCanvasProps {
  kind: ChartKind;
  data: ChartData;
  onSelect?: ((categoryIndex: number) => void) | undefined;
  /** As tall as its container. */
  fills?: boolean;
}

/** What the page around a chart looks like: its colours, and its letters where a whole screen is one page. */
function lookOf(element: HTMLElement, fills: boolean): ChartLook {
  const style = getComputedStyle(element);
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    ink: style.getPropertyValue('--color-ink-soft'),
    line: style.getPropertyValue('--color-line'),
    scale: (root / 16) * (fills ? 1.5 : 1),
  };
}

/** Paper is narrower than the screen it was drawn for: there it is shown smaller, instead of being cut off. */
function letShrink(element: HTMLElement): void {
  const picture = element.querySelector('svg');
  picture?.setAttribute('viewBox', `0 0 ${picture.getAttribute('width')} ${picture.getAttribute('height')}`);
}

/** The picture of a chart, as tall as its bars need. */
export function ChartCanvas({ kind, data, onSelect, fills = false }: ChartCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const formats = useFormats();
  const height = kind === 'bars' ? 60 + data.categories.length * (16 + 18 * data.series.length) : 300;

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let left = false;
    let leave = () => {};
    void import('./echarts.ts').then(({ createChart }) => {
      if (left) return;
      const chart = createChart(element);
      chart.setOption(chartOptions(kind, data, formats, lookOf(element, fills)));
      if (onSelect) chart.on('click', ({ dataIndex }) => onSelect(dataIndex));
      const resizing = new ResizeObserver(() => {
        chart.resize();
        letShrink(element);
      });
      resizing.observe(element);
      leave = () => {
        resizing.disconnect();
        chart.dispose();
      };
    });
    return () => {
      left = true;
      leave();
    };
  }, [kind, data, formats, onSelect, fills]);

  return <div ref={container} dir="ltr" style={{ blockSize: fills ? '100%' : height }} className="w-full" />;
}
