/** Draws the charts of 督查看板 from the tables under them: whoever reads the table reads the same. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { options } from './dashboard/options.js';

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

function draw(place) {
  const name = place.dataset.chart;
  const table = read(document.getElementById('table-' + name));
  const option = options[name]?.(table);
  if (!option) return;
  const chart = init(place, null, { renderer: 'canvas' });
  chart.setOption(option);
  new ResizeObserver(() => chart.resize()).observe(place);
  place.dataset.drawn = 'yes';
}

/** An organisation of another district would find nothing. */
function narrowOrganizations() {
  const unit = document.getElementById('unit');
  const organization = document.getElementById('organization');
  if (!unit || !organization) return;
  const groups = [...organization.querySelectorAll('optgroup')];
  const show = () => {
    groups.forEach(group => { group.hidden = group.disabled = unit.value !== '' && group.dataset.unit !== unit.value; });
    if (organization.selectedOptions[0]?.parentElement.disabled) organization.value = '';
  };
  unit.addEventListener('change', show);
  show();
}

document.querySelectorAll('[data-chart]').forEach(draw);
narrowOrganizations();
