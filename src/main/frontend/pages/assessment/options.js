/** What each chart looks like, by the id of its table. */
import { BRAND, PALE, WARN, bars, base, category, column, whole } from '../../charts/look.js';

const FADED = ['#d3e0e9', '#b3cbda', PALE, '#5c8fb0', BRAND];

/** A lying bar for each row and amount, the first row on top. */
function lying(table, colors, axis = {}) {
  const first = { ...table, rows: [...table.rows].reverse() };
  return {
    ...base,
    xAxis: { ...whole, ...axis },
    yAxis: category(column(first, 0)),
    series: colors.map((color, at) => bars(first, at + 1, color, { barMaxWidth: 12 })),
    legend: { ...base.legend, data: table.columns.slice(1, colors.length + 1) },
  };
}

export const options = {
  parts: table => lying(table, [BRAND, PALE], { min: 0, max: 100 }),
  weights: table => lying(table, FADED.slice(1 - table.columns.length)),
  totals: table => lying(table, [BRAND, WARN], { min: 0, max: most => Math.max(100, Math.ceil(most.max / 10) * 10) }),
};
