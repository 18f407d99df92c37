import { account, element } from '../house.js';

const LIMIT = 50 * 1024 * 1024;
const TYPES = '.pdf,.ofd,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.jpg,.jpeg,.png,.txt,.csv';
const SECRECY = [['INTERNAL', '内部：参与本案的单位'], ['CONFIDENTIAL', '限制知悉：申报、上传和正在办理的单位'], ['PUBLIC', '公开']];

/** By XMLHttpRequest, since fetch tells no progress. */
async function send(address, content, progress) {
  const { csrfHeader, csrfToken } = await account();
  return new Promise((sent, failed) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = at => progress(100 * at.loaded / at.total);
    request.onerror = () => failed(new Error('连接不上服务器，文件没有上传。'));
    request.onload = () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* the proxy's own page */ }
      if (request.status === 200) sent(answer);
      else failed(new Error(answer.message ?? (request.status === 413 ? '文件超过 50 MB，没有保存。' : '没有保存，请稍后再试。')));
    };
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader(csrfHeader, csrfToken);
    request.send(content);
  });
}

const option = ([value, text]) => element('option', { value, textContent: text });

/**
 * Files are chosen or dropped, one at a time.
 * @param {{kind: string, label: string, wanted: boolean, missing: boolean}[]} kinds
 */
export function uploadForm(kinds, address, stored) {
  const file = element('input', { type: 'file', name: 'file', className: 'visually-hidden', accept: TYPES });
  const chosen = element('strong', { className: 'line' });
  file.onchange = () => { chosen.textContent = file.files[0]?.name ?? ''; };
  const bar = element('progress', { max: 100, value: 0, hidden: true, ariaLabel: '上传进度' });
  const told = element('p', { className: 'sheet-note', role: 'status', hidden: true });
  const button = element('button', { className: 'primary', textContent: '上传' });
  const form = element('form', { className: 'sheet-upload' },
    element('h3', { textContent: '上传材料' }),
    element('label', {}, '材料种类', element('select', { name: 'kind' },
      ...kinds.map(one => option([one.kind, one.label + (one.wanted && one.missing ? '（必须，未上传）' : '')])))),
    element('label', {}, '知悉范围', element('select', { name: 'secrecy' }, ...SECRECY.map(option))),
    element('label', { className: 'drop' }, file, element('span', { className: 'choose', textContent: '选择文件，或拖到这里' }), chosen,
      element('span', { className: 'hint line', textContent: 'PDF、OFD、Word、Excel、PowerPoint、图片、文本，不超过 50 MB。国家秘密不得上传。' })),
    element('div', { className: 'sheet-buttons' }, button), bar, told);
  const tell = (text, kind) => Object.assign(told, { hidden: false, textContent: text, className: 'sheet-note ' + kind });
  form.onsubmit = async event => {
    event.preventDefault();
    if (!file.files.length) return tell('请选择要上传的文件。', 'bad');
    if (file.files[0].size > LIMIT) return tell(`“${file.files[0].name}”超过 50 MB，请压缩或拆分后再上传。`, 'bad');
    bar.hidden = false;
    button.disabled = true;
    try {
      const { fine, message } = await send(address, new FormData(form), percent => { bar.value = percent; });
      await stored();
      tell(message, fine ? 'ok' : 'bad');
      document.querySelector('.sheet-upload .sheet-note')?.replaceWith(told);
    } catch (failed) {
      tell(failed.message, 'bad');
    } finally {
      bar.hidden = true;
      button.disabled = false;
    }
    return undefined;
  };
  form.ondragover = event => { event.preventDefault(); form.classList.add('over'); };
  form.ondragleave = () => form.classList.remove('over');
  form.ondrop = event => {
    event.preventDefault();
    form.classList.remove('over');
    if (event.dataTransfer.files.length > 1) tell('请一次只拖入一个文件。', 'bad');
    else if (event.dataTransfer.files.length) {
      file.files = event.dataTransfer.files;
      file.onchange();
    }
  };
  return form;
}
