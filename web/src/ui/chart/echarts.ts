import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

/** ECharts with only the parts we draw. This file is loaded by `import()` when the first chart is shown. */
export function createChart(element: HTMLElement): ECharts {
  use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
  return init(element, null, { renderer: 'svg' });
}
