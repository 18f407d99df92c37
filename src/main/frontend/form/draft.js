import { element, put, remove } from '../house.js';

const PAUSE = 3000;

/** Keeps what is being filled in on the server: by its button, and by itself a little after typing. */
export class Draft {
  /**
   * @param {string} address where it is kept
   * @param {import('./form.js').HouseForm} form
   */
  constructor(address, form) {
    this.address = address;
    this.form = form;
    this.timer = 0;
    this.status = element('span', { className: 'draft-status', role: 'status' });
    this.button = element('button', { type: 'button', className: 'secondary', textContent: '保存草稿', onclick: () => this.save() });
    form.onEdit(() => {
      this.status.textContent = '';
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    });
  }

  async save() {
    this.stop();
    try {
      const { savedAt } = await put(this.address, { answers: this.form.draft() });
      this.status.textContent = '草稿已保存 ' + savedAt.slice(-8);
    } catch (refused) {
      this.status.textContent = '草稿没有保存：' + refused.message;
    }
  }

  /** What was typed last is not lost when the officer turns to something else. */
  async leave() {
    if (this.timer) await this.save();
  }

  stop() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  /** @returns a notice with the way back, where there is a draft */
  static notice(kept, address, afresh) {
    if (!kept) return null;
    const away = element('button', { type: 'button', className: 'link', textContent: '不用草稿，重新填写' });
    away.onclick = async () => {
      await remove(address);
      afresh();
    };
    return element('p', { className: 'sheet-note info', role: 'status' }, `草稿已恢复（${kept.savedAt} 保存）。`, away);
  }
}
