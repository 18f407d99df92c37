/** How charts of the house look. */
export const BRAND = '#17496b';
export const PALE = '#8fb3cb';
export const WARN = '#d98a1f';
export const BAD = '#a32626';
const FONT = { fontSize: 12, color: '#37424d', fontFamily: 'inherit' };

export const base = {
  animation: false,
  color: [BRAND, WARN, BAD, PALE],
  textStyle: FONT,
  // drawn on the canvas too: the policy of our pages lets no markup carry styles
  tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, confine: true },
  legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 10, textStyle: FONT },
  grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
  aria: { enabled: false },
};
export const label = text => (text.length > 14 ? text.slice(0, 13) + '…' : text);
export const column = (table, at) => table.rows.map(row => row[at]);
export const whole = { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#e6eaee' } } };
export const category = (data, more = {}) => ({
  type: 'category', data, axisTick: { show: false }, axisLine: { lineStyle: { color: '#8b98a5' } }, ...more,
});
export const bars = (table, at, color, more = {}) => ({
  type: 'bar', name: table.columns[at], data: column(table, at), color, barMaxWidth: 26, ...more,
});
