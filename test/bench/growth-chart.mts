import * as echarts from 'echarts';
import { CONTENDERS } from './arena.mts';
import type { Growth } from './overhead.mts';

/** In px. */
const SIZE = { width: 720, height: 400 };
const COLOURS = ['#9aa5b1', '#e07a3f', '#2d6cdf'];

/** How the time grows with the number of items, as an SVG with logarithmic axes. */
export function growthChart(growth: Growth[]): string {
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
	try {
		chart.setOption({
			animation: false,
			backgroundColor: '#ffffff',
			color: COLOURS,
			title: { text: 'Time in the node', left: 'center', textStyle: { fontSize: 15 } },
			legend: { bottom: 0 },
			grid: { left: 70, right: 30, top: 50, bottom: 80 },
			xAxis: { type: 'log', name: 'items', nameLocation: 'middle', nameGap: 28 },
			yAxis: { type: 'log', name: 'ms' },
			series: CONTENDERS.map((name) => ({
				name,
				type: 'line',
				symbolSize: 7,
				data: growth.map(({ items, times }) => [items, times[name]]),
			})),
		});
		return chart.renderToSVGString();
	} finally {
		chart.dispose();
	}
}
