import { element, get } from '../house.js';
import { Filling } from '../form/filling.js';

/** The form by which a case begins, with its draft; afterwards the number of the case and what comes next. */
export class StartSheet {
  constructor(node, process) {
    Object.assign(this, { node, address: '/workplace/start/' + process });
    node.classList.add('work');
    window.addEventListener('pagehide', () => this.filling?.leave());
  }

  async show() {
    try {
      const { form, draft } = await get(this.address + '/form');
      this.filling?.form.close();
      this.filling = new Filling(this.address, { answered: begun => this.begun(begun), afresh: () => this.show() });
      this.node.replaceChildren(this.filling.node);
      await this.filling.show(form, draft, true);
    } catch ({ message }) {
      this.node.replaceChildren(element('p', { className: 'sheet-note bad', role: 'alert', textContent: message }));
    }
  }

  begun({ number, next }) {
    const file = element('a', { className: 'button secondary', href: '/workplace/cases/' + number, textContent: '打开案卷' });
    const steps = next.map(({ id, name }) =>
      element('a', { className: 'button', href: '/camunda/app/tasklist/default/#/?task=' + id, textContent: '下一步：' + name }));
    this.node.replaceChildren(
      element('p', { className: 'sheet-note ok', role: 'status' }, '已发起，案号 ', element('strong', { className: 'number', textContent: number }), '。'),
      element('p', { className: 'actions' }, ...steps, file));
    this.node.scrollIntoView({ block: 'center' });
  }
}
