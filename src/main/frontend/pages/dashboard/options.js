/** What each chart of the board looks like, by the id of its table. */
import { BAD, BRAND, PALE, WARN, bars, base, category, column, label, whole } from '../../charts/look.js';

const MOST_BARS = 10;

/** The first rows as lying bars, the first on top. */
function lying(table, names, series) {
  const first = { ...table, rows: table.rows.slice(0, MOST_BARS).reverse() };
  return {
    ...base,
    xAxis: whole,
    yAxis: category(names(first), { axisLabel: { formatter: label } }),
    series: series.map(([at, color]) => bars(first, at, color, { stack: 'all' })),
  };
}

const week = text => text.slice(5);

export const options = {
  organizations: table => lying(table, first => column(first, 0), [[1, BAD], [2, WARN], [3, PALE]]),
  steps: table => lying(table, first => column(first, 0), [[2, BAD], [3, PALE]]),
  flow: table => ({
    ...base,
    xAxis: category(column(table, 0).map(week)),
    yAxis: whole,
    series: [
      bars(table, 1, PALE),
      bars(table, 2, BRAND),
      { type: 'line', name: table.columns[3], data: column(table, 3), color: WARN, symbolSize: 6 },
    ],
  }),
  timeliness: table => ({
    ...base,
    grid: { ...base.grid, right: 8 },
    xAxis: category(column(table, 0).map(week)),
    yAxis: [whole, { type: 'value', min: 0, max: 100, splitLine: { show: false }, axisLabel: { formatter: '{value}%' } }],
    series: [
      bars(table, 1, PALE, { stack: 'all' }),
      bars(table, 2, BAD, { stack: 'all' }),
      {
        type: 'line', name: table.columns[3], yAxisIndex: 1, color: BRAND, symbolSize: 6, connectNulls: true,
        data: column(table, 3).map(rate => (rate === null ? null : Math.round(rate * 10) / 10)),
      },
    ],
  }),
  durations: table => {
    const first = { ...table, rows: table.rows.slice(0, MOST_BARS).reverse() };
    const rounded = at => column(first, at).map(days => Math.round(days * 10) / 10);
    return {
      ...base,
      xAxis: { ...whole, minInterval: 0 },
      yAxis: category(column(first, 0), { axisLabel: { formatter: label } }),
      series: [
        { ...bars(first, 1, BRAND), data: rounded(1) },
        { ...bars(first, 2, PALE), data: rounded(2) },
      ],
    };
  },
};
