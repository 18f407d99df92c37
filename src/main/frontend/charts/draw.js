/** Draws charts from the tables beside them: whoever reads the table reads the same. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** @returns {{columns: string[], rows: (string|number|null)[][]}} what a table holds */
function read(table) {
  const columns = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
  const rows = [...table.tBodies[0].rows].map(row => [...row.cells].map(value));
  return { columns, rows };
}

function value(cell) {
  const given = cell.dataset.value;
  if (!cell.classList.contains('amount')) return cell.textContent;
  return given === undefined ? null : Number(given);
}

/** A chart of a series of tables (weights-1, weights-2) looks like the others of its series. */
function draw(place, options) {
  const name = place.dataset.chart;
  const table = read(document.getElementById('table-' + name));
  const option = options[name.replace(/-\d+$/, '')]?.(table);
  if (!option) return;
  if ('tall' in place.dataset) place.style.height = Math.max(280, 60 + table.rows.length * 30) + 'px';
  const chart = init(place, null, { renderer: 'canvas' });
  chart.setOption(option);
  new ResizeObserver(() => chart.resize()).observe(place);
  place.dataset.drawn = 'yes';
}

/** @param options what each chart looks like, by the id of its table */
export const drawAll = options => document.querySelectorAll('[data-chart]').forEach(place => draw(place, options));
