import { element, get, post } from '../house.js';
import { HouseForm } from '../form/form.js';

/** What is to be filled in; what is only shown differs from paper to paper. */
function asked(components) {
  return components
    .filter(one => one.type !== 'text' && !one.readonly && !one.disabled)
    .map(one => (one.components ? { ...one, components: asked(one.components) } : one));
}

/**
 * One form for several papers of the same kind.
 * @param {string} label what is signed
 * @param {string[]} tasks
 * @param {(results: {task: string, done: boolean, message: string}[]) => void} told
 */
export async function signTogether(label, tasks, told) {
  const notes = element('div', { className: 'sheet-notes' });
  const place = element('div', { className: 'sheet-form' });
  const form = new HouseForm(place);
  const send = element('button', { type: 'button', className: 'primary', textContent: `签批这 ${tasks.length} 项` });
  const dialog = element('dialog', { className: 'work together-dialog', ariaLabel: '一并签批' },
    element('h2', { textContent: `${label}：一并签批 ${tasks.length} 项` }),
    element('p', { className: 'hint', textContent: '所填内容用于所选的每一项，逐项核验、逐项记入案卷；不能签批的会逐项说明原因。' }),
    notes, place,
    element('div', { className: 'sheet-buttons' }, send,
      element('button', { type: 'button', className: 'secondary', textContent: '取消', onclick: () => dialog.close() })));
  const say = message => notes.replaceChildren(element('p', { className: 'sheet-note bad', role: 'alert', textContent: message }));
  send.onclick = async () => {
    send.disabled = true;
    const answers = await form.answers();
    if (!answers) {
      send.disabled = false;
      return say('有的栏目没有填好，请按栏目下面的提示改正。');
    }
    try {
      told(await post('/workplace/signing', { tasks, answers }));
      dialog.close();
    } catch ({ message }) {
      send.disabled = false;
      say(message);
    }
  };
  dialog.onclose = () => {
    form.close();
    dialog.remove();
  };
  document.body.append(dialog);
  dialog.showModal();
  try {
    const { form: served } = await get('/workplace/tasks/' + tasks[0]);
    await form.show({ schema: { ...served.schema, components: asked(served.schema.components) }, data: {} });
  } catch ({ message }) {
    say(message);
  }
}
