// The one session of the house inside Camunda's web apps: their logout ends it, their login page never shows,
// their header says for whom one acts. Loaded by config.js of each app; an exception here would leave a blank page.
const IDLE_MILLIS = 20 * 60 * 1000;
let present = null;
let lastInput = Date.now();

const session = () => fetch('/account/session', {headers: {Accept: 'application/json'}}).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
const toLogin = () => location.replace('/login');

async function logout() {
  try {
    const {csrfParameter, csrfToken} = await session();
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/logout';
    const token = Object.assign(document.createElement('input'), {type: 'hidden', name: csrfParameter, value: csrfToken});
    form.append(token);
    document.body.append(form);
    form.submit();
  } catch (gone) {
    toLogin();
  }
}

function showActingFor(header) {
  if (!present || !present.organizationName || header.querySelector('.jiedao-acting-for')) return;
  const item = document.createElement('li');
  item.className = 'jiedao-acting-for';
  const link = document.createElement('a');
  link.textContent = present.organizationName + (present.choice ? '（更换）' : '');
  if (present.choice) link.href = '/account/post';
  item.append(link);
  header.prepend(item);
}

function start() {
  document.documentElement.lang = 'zh-CN';
  const leaveLoginPage = () => { if (location.hash.startsWith('#/login')) toLogin(); };
  leaveLoginPage();
  addEventListener('hashchange', leaveLoginPage);
  addEventListener('click', event => {
    if (!event.target.closest || !event.target.closest('li.account li.logout a')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    logout();
  }, true);
  // the task list asks by itself every ten seconds, so the server never sees that nobody is there
  for (const input of ['pointerdown', 'keydown']) addEventListener(input, () => { lastInput = Date.now(); }, true);
  setInterval(() => { if (Date.now() - lastInput > IDLE_MILLIS) logout(); }, 30000);
  session().then(known => {
    present = known;
    new MutationObserver(() => {
      const header = document.querySelector('[cam-widget-header] ul.nav');
      if (header) showActingFor(header);
    }).observe(document.body, {childList: true, subtree: true});
  }, () => {});
}

try {
  start();
} catch (error) {
  console.error(error);
}
