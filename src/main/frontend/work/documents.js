import { element } from '../house.js';
import { preview } from './preview.js';
import { uploadForm } from './upload.js';

function version(one, earlier) {
  const address = '/workplace/documents/' + one.id;
  const name = one.openable
    ? element('a', { href: address, textContent: one.name, title: '下载' })
    : element('span', { className: 'muted', textContent: one.name });
  const look = one.inline
    ? element('button', { type: 'button', className: 'link', textContent: '查看', ariaLabel: '查看' + one.name, onclick: () => preview(one) })
    : null;
  return element('li', { className: earlier ? 'earlier' : '' }, name, ' ', look,
    element('span', { className: 'sheet-badge ' + one.badge, textContent: one.state }),
    element('span', { className: 'hint line', textContent: `第 ${one.version} 版 · ${one.size} · ${one.secrecy} · ${one.at} · ${one.by}` }));
}

function kind(one) {
  const state = one.versions.length ? null
    : element('span', { className: 'sheet-badge ' + (one.wanted ? 'warn' : ''), textContent: one.wanted ? '必须，未上传' : '可选，未上传' });
  return element('section', {}, element('h3', {}, one.label, ' ', state),
    element('ul', { className: 'sheet-files' }, ...one.versions.map((file, at) => version(file, at > 0))));
}

/** The documents of the case, and what the viewer may add to them. */
export function documents(node, kinds, task, changed) {
  if (kinds.length === 0) node.append(element('p', { className: 'hint', textContent: '这个案卷还没有材料。' }));
  node.append(...kinds.map(kind));
  const accepted = kinds.filter(one => one.accepted);
  accepted.sort((one, other) => Number(other.wanted && other.missing) - Number(one.wanted && one.missing));
  if (accepted.length) node.append(uploadForm(accepted, task + '/documents', changed));
}
