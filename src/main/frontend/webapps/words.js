/** Texts that stand in the web apps' code, not in their text files: looked up as they come onto the page. */
const WORDS = new Map([
  ['zoom in', '放大'],
  ['zoom out', '缩小'],
  ['reset zoom', '恢复大小'],
  ['Select all', '全选'],
  ['Unselect all', '全不选'],
  ['Toggle this section', '展开或收起'],
  ['Suspended Job Definition', '已暂停的作业定义'],
  ['Invalid Date Value.', '日期无效。'],
  ['Message is null.', '没有消息内容。'],
  ['Loading diagram', '正在载入流程图'],
  ['This feature is unsupported in your Browser.', '您的浏览器不支持这项功能。'],
  ['Actions', '操作'],
  ['Save', '保存'],
  ['Download', '下载'],
  ['File', '文件'],
  ['Object', '对象'],
  ['String', '文本'],
  ['Boolean', '布尔值'],
  ['Integer', '整数'],
  ['Short', '短整数'],
  ['Long', '长整数'],
  ['Double', '双精度小数'],
  ['Date', '日期'],
  ['Null', '空值'],
  ['null', '空'],
  ['Json', 'JSON'],
  ['varName', '变量名'],
  ['State', '状态'],
  ['WORKFLOW', '业务组'],
  ['Hit policy:', '命中策略：'],
  ['First', '首个符合的规则'],
  ['When', '如果'],
  ['And', '并且'],
  ['Then', '那么'],
  ['Annotations', '说明'],
  ['string', '文本'],
  ['Input type', '输入的类型'],
  ['Output type', '输出的类型'],
  ['Output label', '输出的名称'],
  ['Rules may overlap. The first matching rule will be chosen', '规则可以重叠，采用首个符合的规则'],
  ['Powered by bpmn.io', 'bpmn.io'],
]);
const RIGHTS = {
  ALL: '全部', NONE: '无', READ: '查看', UPDATE: '更改', CREATE: '新建', DELETE: '删除', ACCESS: '使用',
  READ_TASK: '查看任务', UPDATE_TASK: '更改任务', TASK_WORK: '办理任务', TASK_ASSIGN: '分派任务',
  CREATE_INSTANCE: '发起实例', READ_INSTANCE: '查看实例', UPDATE_INSTANCE: '更改实例', DELETE_INSTANCE: '删除实例',
  READ_HISTORY: '查看历史', UPDATE_HISTORY: '更改历史', DELETE_HISTORY: '删除历史', RETRY_JOB: '重试作业',
  READ_VARIABLE: '查看变量', UPDATE_VARIABLE: '更改变量', SUSPEND: '暂停', SUSPEND_INSTANCE: '暂停实例', MIGRATE_INSTANCE: '迁移实例',
};
const LABELLED = [
  [/^Decision name: /, '决策名称：'],
  [/^Input label: /, '输入：'],
  [/^Output label: /, '输出：'],
  [/#multiInstanceBody$/, '（多实例）'],
  [/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)$/, '$1 $2'],
];
const NAMES = ['title', 'placeholder', 'aria-label', 'alt'];
const UNTOUCHED = 'input, textarea, pre, code, script, style, [contenteditable]';

const chinese = text => WORDS.get(text.trim()) ?? rights(text.trim()) ?? labelled(text.trim());

/** Rights stand in a row: READ, CREATE_INSTANCE. */
function rights(text) {
  if (!/^[A-Z_]{3,}(, *[A-Z_]{3,})*$/.test(text)) return undefined;
  const names = text.split(/, */).map(right => RIGHTS[right]);
  return names.every(Boolean) ? names.join('、') : undefined;
}

function labelled(text) {
  const [label, word] = LABELLED.find(([label]) => label.test(text)) ?? [];
  return label && text.replace(label, word);
}

export function watchWords() {
  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') addedNodes.forEach(say);
      else say(target);
    }
  }).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: NAMES,
  });
}

function say(node) {
  if (node.nodeType === Node.TEXT_NODE) return sayText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  sayNames(node);
  const inside = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (inside.nextNode()) inside.currentNode.nodeType === Node.TEXT_NODE ? sayText(inside.currentNode) : sayNames(inside.currentNode);
}

function sayText(node) {
  const word = chinese(node.data);
  if (word && !node.parentElement?.closest(UNTOUCHED)) node.data = node.data.replace(node.data.trim(), word);
}

function sayNames(element) {
  for (const name of NAMES) {
    const word = element.hasAttribute(name) && chinese(element.getAttribute(name));
    if (word) element.setAttribute(name, word);
  }
}
