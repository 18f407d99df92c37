import { element, post } from '../house.js';
import { confirmSigning, UNCONFIRMED } from './confirmation.js';
import { HouseForm } from './form.js';
import { Draft } from './draft.js';

/** A form being filled in: what is to be said above it, its draft and its submission below. */
export class Filling {
  /**
   * @param {string} address whose draft and answers these are
   * @param {{answered: (told: object) => void, afresh: () => void}} then
   */
  constructor(address, { answered, afresh }) {
    Object.assign(this, { address, answered, afresh });
    this.notes = element('div', { className: 'sheet-notes' });
    this.place = element('div', { className: 'sheet-form' });
    this.form = new HouseForm(this.place);
    this.node = element('div', {}, this.notes, this.place);
  }

  /** @param {boolean} open whether it may be filled in, or only be read */
  async show(served, draft, open) {
    await this.form.show(served, draft?.answers);
    if (!open) {
      this.form.readOnly = true;
      return;
    }
    const kept = this.address + '/draft';
    this.draft = new Draft(kept, this.form);
    const notice = Draft.notice(draft, kept, () => { this.draft.stop(); this.afresh(); });
    if (notice) this.notes.append(notice);
    this.submit = element('button', { type: 'button', className: 'primary', textContent: '提交', onclick: () => this.send() });
    this.node.append(element('div', { className: 'sheet-buttons' }, this.submit, this.draft.button, this.draft.status));
  }

  async send() {
    this.submit.disabled = true;
    const answers = await this.form.answers();
    if (!answers) {
      this.submit.disabled = false;
      this.say(['有的栏目没有填好，请按栏目下面的提示改正。']);
      return;
    }
    this.draft.stop();
    await this.give(answers);
  }

  async give(answers) {
    try {
      this.answered(await post(this.address + '/answers', { answers }));
    } catch (refused) {
      if (refused.status === UNCONFIRMED) {
        await confirmSigning(this.address, confirmed => (confirmed ? this.give(answers) : this.unsigned()));
        return;
      }
      this.submit.disabled = false;
      this.refused(refused);
    }
  }

  unsigned() {
    this.submit.disabled = false;
    this.say(['没有确认，尚未签署；填写的内容还在。']);
  }

  /** Nothing that was filled in is lost. */
  refused({ message, problem }) {
    const findings = problem?.errors ?? [];
    const others = this.form.refuse(findings);
    if (findings.length === 0) others.push(message);
    else if (findings.length > others.length) others.push('有的栏目不符合要求，请按栏目下面的提示改正。');
    this.say(others);
  }

  say(messages) {
    this.notes.replaceChildren(element('div', { className: 'sheet-note bad', role: 'alert' },
      ...messages.map(message => element('p', { textContent: message }))));
    this.notes.scrollIntoView({ block: 'nearest' });
  }

  /** What was typed last is kept. */
  async leave() {
    await this.draft?.leave();
  }

  close() {
    this.leave();
    this.form.close();
  }
}
