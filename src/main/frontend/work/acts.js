import { element, get, post } from '../house.js';

const choice = ({ value, label }) => element('option', { value, textContent: label });
const MANY = 12;

/** Boxes to tick; where there are many, a word narrows them down and hides none that is ticked. */
function several({ key, options }) {
  const boxes = options.map(({ value, label }) => element('label', {}, element('input', { type: 'checkbox', name: key, value }), label));
  const list = element('span', { className: 'act-choices' }, ...boxes);
  const narrow = ({ target }) => boxes.forEach(box => {
    box.hidden = !box.textContent.includes(target.value.trim()) && !box.firstChild.checked;
  });
  return options.length <= MANY ? list : element('span', {},
    element('input', { type: 'search', placeholder: '输入名称筛选', ariaLabel: '筛选单位', oninput: narrow }), list);
}

/** One input of an act, as the server describes it (cn.jiedao.engine.ActField). */
function input(field) {
  const given = { name: field.key, required: field.required };
  switch (field.type) {
    case 'choice':
    case 'person':
    case 'organization':
      return element('select', given, choice({ value: '', label: '请选择' }), ...field.options.map(choice));
    case 'organizations': return several(field);
    case 'date': return element('input', { ...given, type: 'date' });
    case 'text': return element('input', { ...given, type: 'text', maxLength: 200 });
    default: return element('textarea', { ...given, rows: 3, maxLength: 2000 });
  }
}

const labelled = field => element(field.type === 'organizations' ? 'fieldset' : 'label', { className: 'act-field' },
  element(field.type === 'organizations' ? 'legend' : 'span', { textContent: field.label + (field.required ? '*' : '') }), input(field));

function given(form, fields) {
  const data = new FormData(form);
  return Object.fromEntries(fields.map(({ key, type }) => [key, type === 'organizations' ? data.getAll(key) : data.get(key) ?? '']));
}

/** Asks for what the act needs, in a dialogue; what was typed stays until the server has taken it. */
function ask(act, address, done) {
  const failed = element('p', { className: 'sheet-note bad', role: 'alert', hidden: true });
  const send = element('button', { className: 'primary', textContent: '确定' });
  const form = element('form', {},
    element('h2', { textContent: act.label }),
    act.hint ? element('p', { className: 'hint', textContent: act.hint }) : null,
    ...act.fields.map(labelled),
    failed,
    element('div', { className: 'sheet-buttons' },
      send, element('button', { type: 'button', className: 'secondary', textContent: '取消', onclick: () => dialog.close() })));
  const dialog = element('dialog', { className: 'work act-dialog', ariaLabel: act.label }, form);
  form.onsubmit = async event => {
    event.preventDefault();
    send.disabled = true;
    try {
      const { message } = await post(address + '/' + act.id, given(form, act.fields));
      dialog.close();
      done(message);
    } catch ({ message }) {
      Object.assign(failed, { hidden: false, textContent: message });
      send.disabled = false;
    }
  };
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}

/** What may be done with a task beside answering it (转办、协办、抄送、催办、督办): one button each. */
export function actsRow(task, done) {
  const address = task + '/acts';
  const row = element('div', { className: 'sheet-acts', role: 'group', ariaLabel: '其他操作', hidden: true });
  get(address).then(acts => {
    row.hidden = acts.length === 0;
    row.append(...acts.map(act =>
      element('button', { type: 'button', className: 'secondary small', textContent: act.label, onclick: () => ask(act, address, done) })));
  }, () => {});
  return row;
}
