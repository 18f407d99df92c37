import { element, get, post } from '../house.js';
import { Filling } from '../form/filling.js';
import { actsRow } from './acts.js';
import { head } from './head.js';
import { panel } from './panel.js';

/** The tab 办理: a task's form on the left, its case on the right. */
export class TaskSheet {
  /**
   * @param {HTMLElement} node where it is drawn
   * @param {{changed: Function, answered: Function, signs?: boolean}} tells whoever shows the list of tasks; signs: what
   *     nobody has claimed may be answered at once
   */
  constructor(node, task, tells) {
    Object.assign(this, { node, tells, address: '/workplace/tasks/' + task, tab: undefined, closed: false });
    node.classList.add('work');
  }

  async show() {
    try {
      this.sheet = await get(this.address);
    } catch ({ message }) {
      if (!this.closed) this.node.replaceChildren(element('p', { className: 'sheet-note bad', role: 'alert', textContent: message }));
      return;
    }
    if (this.closed || !this.node.isConnected) return; // another paper has been chosen meanwhile
    this.filling?.form.close();
    this.filling = new Filling(this.address, { answered: told => this.tells.answered(told), afresh: () => this.show() });
    this.case = element('aside', { className: 'sheet-case', ariaLabel: '案卷' });
    this.node.replaceChildren(
      head(this.sheet, () => this.claim()),
      actsRow(this.address, told => this.again(told)),
      element('div', { className: 'sheet-columns' },
        element('section', { className: 'sheet-left', ariaLabel: '填写' }, this.filling.node), this.case));
    this.showCase();
    const { mine, holder } = this.sheet.task;
    await this.filling.show(this.sheet.form, this.sheet.draft, mine || (Boolean(this.tells.signs) && !holder));
  }

  showCase() {
    panel(this.case, this.sheet, this.address, {
      tab: this.tab,
      chosen: tab => { this.tab = tab; },
      changed: () => this.refreshCase(),
    });
  }

  /** The form is left as it is. */
  async refreshCase() {
    this.sheet.file = (await get(this.address)).file;
    this.showCase();
  }

  async claim() {
    try {
      await post(this.address + '/claim');
      await this.again();
    } catch ({ message }) {
      this.filling.say([message]);
    }
  }

  /** @param {string | undefined} told what has been done */
  async again(told) {
    await this.filling.leave();
    this.tells.changed(told);
    await this.show();
  }

  close() {
    this.closed = true;
    this.filling?.close();
    this.node.replaceChildren();
  }
}
