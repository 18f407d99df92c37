import './bell.css';
import { element } from '../house.js';
import { Unread } from '../unread.js';

const EVERY = 30_000;
const ALL = '/workplace/messages';

/** The bell in the header: how many messages are unread, and the latest of them. */
export default {
  id: 'jiedao-bell',
  pluginPoint: 'tasklist.navbar.action',
  priority: 60,
  properties: { label: '消息' },

  render(node) {
    this.bell = new Bell(node);
    this.bell.look();
    this.timer = setInterval(() => this.bell.look(), EVERY);
  },

  unmount() {
    clearInterval(this.timer);
    this.bell.close();
    document.removeEventListener('click', this.bell.outside);
  },
};

class Bell {
  unread = new Unread();
  number = element('span', { className: 'house-bell-number', hidden: true });
  button = element(
    'button',
    { type: 'button', className: 'house-bell-button', title: '消息', onclick: () => this.toggle() },
    element('span', { className: 'glyphicon glyphicon-bell', ariaHidden: 'true' }),
    this.number,
  );
  panel = element('div', { className: 'house-bell-panel', hidden: true, tabIndex: -1 });

  constructor(node) {
    const box = element('div', { className: 'house-bell' }, this.button, this.panel);
    this.outside = event => box.contains(event.target) || this.close();
    box.addEventListener('keydown', event => event.key === 'Escape' && this.close(true));
    document.addEventListener('click', this.outside);
    node.append(box);
  }

  async look() {
    const found = await this.unread.look();
    const number = found?.unread ?? 0;
    this.number.hidden = number === 0;
    this.number.textContent = number > 99 ? '99+' : String(number);
    this.button.setAttribute('aria-label', number === 0 ? '消息，没有未读' : `消息，${number} 条未读`);
    this.button.setAttribute('aria-expanded', String(!this.panel.hidden));
    if (found && found !== this.shown) this.list(found);
    this.shown = found;
  }

  list({ unread, messages }) {
    const head = element('div', { className: 'house-bell-head' }, element('strong', { textContent: '消息' }));
    if (unread > 0)
      head.append(
        element('button', { type: 'button', textContent: '全部标为已读', onclick: () => this.change(this.unread.readAll()) }),
      );
    const list = messages.length > 0
      ? element('ul', {}, ...messages.map(message => this.item(message)))
      : element('p', { textContent: '没有未读的消息。' });
    const inside = this.panel.contains(document.activeElement);
    this.panel.replaceChildren(head, list, element('a', { href: ALL, textContent: '查看全部消息' }));
    if (inside) this.panel.focus(); // the button that was pressed is gone
  }

  item(message) {
    const about = [message.caseNumber, message.title].filter(Boolean).join(' ');
    const link = element(
      'a',
      { href: message.link ?? ALL, onclick: () => void this.change(this.unread.read(message), true) },
      element('span', { textContent: message.text }),
      element('small', { textContent: about }),
      element('small', { textContent: message.at.slice(0, 16).replace('T', ' ') }),
    );
    const read = element('button', {
      type: 'button',
      title: '标为已读',
      ariaLabel: `标为已读：${message.text}`,
      onclick: () => this.change(this.unread.read(message)),
    }, element('span', { className: 'glyphicon glyphicon-ok', ariaHidden: 'true' }));
    return element('li', {}, link, read);
  }

  async change(work, close = false) {
    if (close) this.close();
    await work.catch(() => {}); // the number shows whether it was done
    await this.look();
  }

  toggle() {
    this.panel.hidden = !this.panel.hidden;
    this.look();
  }

  close(back = false) {
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (back) this.button.focus();
  }
}
