import { element } from '../house.js';

const PICTURE = /\.(jpe?g|png)$/i;

/** Shows a PDF or a picture over the page, without leaving what is being filled in. */
export function preview(one) {
  const address = `/workplace/documents/${one.id}?inline=true`;
  const content = PICTURE.test(one.name)
    ? element('img', { src: address, alt: one.name })
    : element('iframe', { src: address, title: one.name });
  const dialog = element('dialog', { className: 'work preview', ariaLabel: '查看材料：' + one.name },
    element('div', { className: 'preview-head' },
      element('strong', { textContent: one.name }),
      element('a', { href: '/workplace/documents/' + one.id, textContent: '下载' }),
      element('button', { type: 'button', className: 'secondary small', textContent: '关闭', onclick: () => dialog.close() })),
    content);
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
