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
  ['Powered by bpmn.io', 'bpmn.io'],
]);
const NAMES = ['title', 'placeholder', 'aria-label', 'alt'];
const UNTOUCHED = 'input, textarea, pre, code, script, style, [contenteditable]';

const chinese = text => WORDS.get(text.trim());

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
