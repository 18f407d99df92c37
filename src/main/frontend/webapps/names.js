/** Names for what the web apps show as a sign only, so that a screen reader has something to say. */
const NAMED = {
  'button[data-region=filters].region-toggle': '展开或收起筛选器',
  'button[data-region=list].region-toggle': '展开或收起任务列表',
  'button[data-region=task].region-toggle': '展开或收起任务',
  'button.maximize': '放大或还原任务',
  '.stored-criteria > .dropdown-toggle': '保存或取出条件',
  '.new-sort > .dropdown-toggle': '添加排序',
  '.sort-direction': '升序或降序',
  '.section-toggle': '展开或收起',
  '.bjs-drilldown': '打开被调用的流程',
  'input.toggle': '显示或隐藏统计',
  'a.circle': '打开流程实例',
  '.tree-node-label .btn-toggle': '展开或收起下级环节',
  'input[ng-keyup="search()"]': '按名称筛选环节实例',
  '[uib-tooltip].btn-toolbar, [uib-tooltip].btn-control-link': null, // says its tooltip
};
const SCROLLED = '.tjs-table-container'; // reached by keyboard, too
const CRITERIA = 'input.main-field[aria-expanded]'; // a list opens below it

export function watchNames() {
  let waiting = false;
  const name = () => {
    waiting = false;
    for (const [signs, text] of Object.entries(NAMED))
      for (const sign of document.querySelectorAll(`:is(${signs}):not([aria-label])`)) {
        const said = text ?? sign.getAttribute('uib-tooltip');
        if (said) sign.setAttribute('aria-label', said);
      }
    for (const table of document.querySelectorAll(`${SCROLLED}:not([tabindex])`)) table.setAttribute('tabindex', '0');
    for (const field of document.querySelectorAll(`${CRITERIA}:not([role])`)) field.setAttribute('role', 'combobox');
  };
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(name);
  }).observe(document.documentElement, { subtree: true, childList: true });
}
