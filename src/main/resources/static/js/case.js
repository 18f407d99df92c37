// The page of a case works without this script; it adds dropping, progress and printing.
const LIMIT = 50 * 1024 * 1024;
const FAILED = {
  401: '登录已失效，请重新登录。',
  403: '您不能上传这份材料；页面可能已过期，请刷新后再试。',
  413: '文件超过 50 MB，没有保存。',
};

function tell(form, text, kind) {
  const place = form.querySelector('.message');
  place.hidden = false;
  place.className = 'message ' + kind;
  place.textContent = text;
}

/** The answer is the page as it is now: only its content is exchanged. */
function show(html) {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main.case');
  document.querySelector('main.case').replaceWith(main);
  enhance();
  main.querySelector('#documents').scrollIntoView();
}

function answered(form, request) {
  if (request.status === 200) return show(request.responseText);
  form.querySelector('.progress').hidden = true;
  form.querySelector('button').disabled = false;
  let text = FAILED[request.status];
  try { text = JSON.parse(request.responseText).message; } catch { /* no problem document */ }
  tell(form, text || '没有保存，请稍后再试。', 'bad');
}

function send(form) {
  const file = form.elements.file.files[0];
  if (!file) return tell(form, '请选择要上传的文件。', 'bad');
  if (file.size > LIMIT) return tell(form, '“' + file.name + '”超过 50 MB。请压缩或拆分后再上传。', 'bad');
  const bar = form.querySelector('.progress');
  const request = new XMLHttpRequest();
  bar.hidden = false;
  form.querySelector('button').disabled = true;
  request.upload.onprogress = at => { bar.firstElementChild.value = 100 * at.loaded / at.total; };
  request.upload.onload = () => tell(form, '已传完，正在检查……', '');
  request.onload = request.onerror = () => answered(form, request);
  request.open('POST', form.action);
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  if (form.elements._csrf) request.setRequestHeader('X-CSRF-TOKEN', form.elements._csrf.value);
  request.send(new FormData(form));
}

function drop(form, files) {
  if (files.length > 1) return tell(form, '请一次只拖入一个文件。', 'bad');
  if (!files.length) return;
  form.elements.file.files = files;
  form.elements.file.dispatchEvent(new Event('change', { bubbles: true }));
}

function enhanceUpload(form) {
  const place = form.querySelector('.drop');
  form.addEventListener('submit', event => { event.preventDefault(); send(form); });
  place.addEventListener('dragover', event => { event.preventDefault(); place.classList.add('over'); });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', event => {
    event.preventDefault();
    place.classList.remove('over');
    drop(form, event.dataTransfer.files);
  });
}

function enhance() {
  const form = document.querySelector('form.upload');
  if (form) enhanceUpload(form);
  const print = document.querySelector('button.print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));
enhance();
