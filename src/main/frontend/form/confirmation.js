import { account, element, post } from '../house.js';

/** What the server answers to a signature that waits for its confirmation. */
export const UNCONFIRMED = 428;

/**
 * Whoever signs enters his password once more, for just this task.
 * @param {string} address of the task
 * @param {(confirmed: boolean) => void} told once, when the dialogue is closed
 */
export async function confirmSigning(address, told) {
  const { personName, organizationName, inSteadOf } = await account();
  let confirmed = false;
  const failed = element('p', { className: 'sheet-note bad', role: 'alert', hidden: true });
  const password = element('input', { type: 'password', required: true, maxLength: 200, autocomplete: 'current-password' });
  const send = element('button', { className: 'primary', textContent: '确认签署' });
  const form = element('form', {},
    element('h2', { textContent: '签署确认' }),
    element('p', { className: 'hint',
      textContent: `${personName}${inSteadOf ? ` 代 ${inSteadOf}` : ''}：您将以${organizationName}的名义签署。请再次输入您的登录密码，确认由本人签署。` }),
    element('label', {}, element('span', { textContent: '登录密码' }), password),
    failed,
    element('div', { className: 'sheet-buttons' },
      send, element('button', { type: 'button', className: 'secondary', textContent: '取消', onclick: () => dialog.close() })));
  const dialog = element('dialog', { className: 'work act-dialog', ariaLabel: '签署确认' }, form);
  form.onsubmit = async event => {
    event.preventDefault();
    send.disabled = true;
    try {
      await post(address + '/confirmation', { password: password.value });
      confirmed = true;
      dialog.close();
    } catch ({ message }) {
      Object.assign(failed, { hidden: false, textContent: message });
      password.value = '';
      password.focus();
      send.disabled = false;
    }
  };
  dialog.onclose = () => {
    dialog.remove();
    told(confirmed);
  };
  document.body.append(dialog);
  dialog.showModal();
}
