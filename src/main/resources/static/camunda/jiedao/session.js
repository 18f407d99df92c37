// The one session of the house inside Camunda's web apps: their logout ends it, their login page never shows,
// their header says for whom one acts. Loaded by config.js of each app; an exception here would leave a blank page.
const IDLE_MILLIS = 20 * 60 * 1000;
const LAST_INPUT = 'jiedao.lastInput'; // shared by all windows of this browser
const KEPT = 'camunda-web'; // where the apps keep what they know, their texts among it
let present = null;
let leaving = false; // the way out is ours: what still comes back as refused must not cross it

const session = () => fetch('/account/session', {headers: {Accept: 'application/json'}}).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status));
const toLogin = () => location.replace('/login');
const someoneIsHere = () => localStorage.setItem(LAST_INPUT, Date.now());
const idleMillis = () => Date.now() - Number(localStorage.getItem(LAST_INPUT) || 0);

async function logout() {
  leaving = true;
  try {
    const {csrfParameter, csrfToken} = await session();
    const form = Object.assign(document.createElement('form'), {method: 'post', action: '/logout'});
    form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: csrfParameter, value: csrfToken}));
    document.body.append(form);
    form.submit();
  } catch (gone) {
    toLogin();
  }
}

// The task list asks by itself every ten seconds, so the server never sees that nobody is there.
async function endWhenIdle() {
  if (idleMillis() < IDLE_MILLIS) return;
  const known = await session().catch(() => null);
  if (!known || known.secondsSincePage * 1000 >= IDLE_MILLIS) logout();
}

function label(text, className) {
  const item = Object.assign(document.createElement('li'), {className});
  const link = Object.assign(document.createElement('a'), {textContent: text});
  item.append(link);
  return item;
}

function showActingFor(header) {
  if (header.querySelector('.jiedao-session')) return;
  const account = header.querySelector(':scope > li.account');
  if (present.demo) {
    const mark = label('演示 DEMO', 'jiedao-session');
    Object.assign(mark.firstChild.style, {background: '#ffd566', color: '#3b2a00'});
    header.insertBefore(mark, account);
  }
  const stead = present.inSteadOf ? '代 ' + present.inSteadOf + ' · ' : '';
  const acting = label(stead + present.organizationName + (present.choice ? '（换岗位）' : ''), 'jiedao-session');
  if (present.choice) acting.firstChild.href = '/account/post';
  header.insertBefore(acting, account);
}

// The apps draw some labels once, before their texts have come, unless the last visit's are there: so these are brought
// up to date first. An app starts only when this script has ended.
async function bringTexts() {
  const [app] = location.pathname.match(/^\/camunda\/app\/[^/]+\//);
  const texts = await fetch(`${app}locales/zh.json`);
  if (!texts.ok) return;
  const kept = JSON.parse(localStorage.getItem(KEPT) || '{}');
  kept[`${app}locales/_locales_data_zh_${window.bust}`] = await texts.text();
  localStorage.setItem(KEPT, JSON.stringify(kept));
}

function start() {
  document.documentElement.lang = 'zh-CN';
  const leaveLoginPage = () => { if (!leaving && location.hash.startsWith('#/login')) toLogin(); };
  leaveLoginPage();
  addEventListener('hashchange', leaveLoginPage);
  addEventListener('click', event => {
    if (!event.target.closest || !event.target.closest('li.account li.logout a')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    logout();
  }, true);
  someoneIsHere();
  for (const input of ['pointerdown', 'keydown']) addEventListener(input, someoneIsHere, true);
  setInterval(endWhenIdle, 30000);
  session().then(known => {
    present = known;
    const show = () => {
      const header = document.querySelector('[cam-widget-header] nav.app-menu > ul');
      if (header && header.querySelector(':scope > li.account')) showActingFor(header);
    };
    show(); // the page may be complete by now
    new MutationObserver(show).observe(document.body, {childList: true, subtree: true});
  }, () => {});
}

try {
  start();
  await bringTexts();
} catch (error) {
  console.error(error);
}
