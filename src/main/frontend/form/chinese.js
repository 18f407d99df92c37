import { Fragment, options } from 'preact';
import flatpickr from 'flatpickr';

/** What form-js says by itself, in the words of our own contract (cn.jiedao.form.FormContract). */
const TEXTS = {
  'Field is required.': '不能为空',
  'Field must match pattern {value}.': '格式不符合要求',
  'Field must have minimum value of {value}.': '不能小于 {value}',
  'Field must have maximum value of {value}.': '不能大于 {value}',
  'Field must have minimum length of {value}.': '至少 {value} 个字',
  'Field must have maximum length of {value}.': '最多 {value} 个字',
  'Min validation value is not a valid number.': '表单的最小值设置有误，请联系系统管理员',
  'Max validation value is not a valid number.': '表单的最大值设置有误，请联系系统管理员',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '应为电话号码，例如 +8651265220000',
  'Field must be a valid email.': '应为电子邮箱地址',
  'Value is not a number.': '应为数字',
  'Value is expected to be an integer.': '应为整数',
  'Value is expected to have at most 1 decimal digit.': '最多一位小数',
  'Value is expected to have at most {value} decimal digits.': '最多 {value} 位小数',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '不是可以填写的数值，最接近的是 {previousValue} 和 {nextValue}',
  'Date and time must both be entered.': '日期和时间都要填写',
  Increment: '增加',
  Decrement: '减少',
  'Add new': '添加一行',
  'Expand all ({value})': '全部展开（{value}）',
  Collapse: '收起',
  Search: '搜索',
  'Skip to search': '跳到搜索',
  'Remove tag': '移除',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择',
  'Nothing to show.': '没有内容',
  'No content to show.': '没有内容',
  "External content couldn't be loaded.": '外部内容没有加载成功',
  'Previous page': '上一页',
  'Next page': '下一页',
  '{page} of {total}': '第 {page} 页，共 {total} 页',
  'Click to sort by {value} descending': '按{value}从大到小排序',
  'Click to sort by {value} ascending': '按{value}从小到大排序',
  'Click to remove sorting': '取消排序',
  'No files selected': '没有选择文件',
  '{value} files selected': '已选择 {value} 个文件',
  'Document reference is not defined.': '没有指明文件',
  'Unable to download document': '文件没有下载成功',
  'Download {fileName}': '下载 {fileName}',
};

/** What it says past its own dictionary, on a control or as its only text. */
const PAST = [
  [/^Select$/, '请选择'],
  [/^Search$/, '搜索'],
  [/^(y+)([^a-z]?)mm\2dd\2?$/, '年/月/日'],
  [/^mm([^a-z]?)dd\1yyyy$/, '月/日/年'],
  [/^hh:mm( --)?$/, '时:分'],
  [/^Remove list item (\d+)$/, '删除第 $1 行'],
  [/^Powered by bpmn\.io$/, '由 bpmn.io 提供'],
];
const SHOWN = ['placeholder', 'title', 'aria-label', 'children'];

/** The service `translate` of form-js. */
export const translate = (template, replacements = {}) =>
  (TEXTS[template] ?? template).replace(/{([^}]+)}/g, (whole, name) => replacements[name] ?? whole);

const chinese = text => PAST.reduce((known, [english, ours]) => known.replace(english, ours), text);

const before = options.vnode;
options.vnode = node => {
  if (node.props && (typeof node.type === 'string' || node.type === Fragment))
    for (const name of SHOWN) if (typeof node.props[name] === 'string') node.props[name] = chinese(node.props[name]);
  before?.(node);
};

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(month => month + '月');

flatpickr.localize({
  weekdays: { shorthand: WEEKDAYS, longhand: WEEKDAYS.map(day => '星期' + day) },
  months: { shorthand: MONTHS, longhand: MONTHS },
  ordinal: () => '日',
  firstDayOfWeek: 1,
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动切换',
  toggleTitle: '点击切换',
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分',
});
