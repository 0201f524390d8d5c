import { useEffect, useRef } from 'react';
import { useFormats } from '#i18n';
import type { ChartData, ChartKind } from './chart-data.ts';
import { chartOptions } from './chart-options.ts';

interface ChartCanvasProps {
  kind: ChartKind;
  data: ChartData;
  onSelect?: ((categoryIndex: number) => void) | undefined;
}

/** The picture of a chart, as tall as its bars need. */
export function ChartCanvas({ kind, data, onSelect }: ChartCanvasProps) {
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
      chart.setOption(chartOptions(kind, data, formats));
      if (onSelect) chart.on('click', ({ dataIndex }) => onSelect(dataIndex));
      const resizing = new ResizeObserver(() => chart.resize());
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
  }, [kind, data, formats, onSelect]);

  return <div ref={container} dir="ltr" style={{ blockSize: height }} className="w-full" />;
}
