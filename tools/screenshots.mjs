// Takes the pictures of docs/screenshots: node tools/screenshots.mjs [address of a running demo]. Enters cases into it.
import {execFileSync} from 'node:child_process';
import {mkdirSync, statSync} from 'node:fs';
import {chromium} from 'playwright-core';
import {Officer} from './screenshots/officer.mjs';
import {published, underWay} from './screenshots/review.mjs';
import {solicited} from './screenshots/solicitation.mjs';

const base = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const folder = 'docs/screenshots';
const LIMIT = 240 * 1024;

const browser = await chromium.launch({
  executablePath: execFileSync('sh', ['tools/browser.sh'], {encoding: 'utf8'}).trim(),
  env: {...process.env, LANGUAGE: 'zh_CN'},
  args: ['--lang=zh-CN', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const officers = new Map();
const as = async person => {
  if (!officers.has(person)) officers.set(person, await Officer.login(browser, base, person));
  return officers.get(person);
};

async function take(name, page) {
  await page.evaluate(() => document.fonts.ready);
  const path = `${folder}/${name}.png`;
  await page.screenshot({path, animations: 'disabled'});
  if (statSync(path).size > LIMIT) throw new Error(`${path} is larger than 200 KB`);
}

/** Tasklist with a task of the officer's own open in its tab 办理. */
async function task(leader, number) {
  const id = await leader.claim(number, 'giveOpinion');
  const page = leader.page;
  await page.goto(`${base}/camunda/app/tasklist/default/#/?task=${id}`);
  await page.reload();
  await page.locator('.fjs-form').waitFor();
  await page.locator('ol.tasks-list .task').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function list(officer, name) {
  const page = await shown(officer, '/camunda/app/tasklist/default/');
  await page.locator('.task-filter .name a', {hasText: name}).click();
  await page.locator('.house-card .house-rest').first().waitFor();
  await page.mouse.move(900, 500);
  return page;
}

/** Cockpit with a process, its heat map and the tabs of the house. */
async function cockpit(administrator) {
  const page = administrator.page;
  const [definition] = await administrator.call('GET', '/process-definition?key=task-transfer-review&latestVersion=true');
  await page.goto(`${base}/camunda/app/cockpit/default/#/process-definition/${definition.id}/runtime`);
  await page.locator('.djs-container').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function shown(officer, path) {
  await officer.page.goto(base + path);
  await officer.page.waitForLoadState('networkidle');
  return officer.page;
}

try {
  mkdirSync(folder, {recursive: true});
  const visitor = await (await browser.newContext({viewport: {width: 1366, height: 768}, locale: 'zh-CN'})).newPage();
  await visitor.goto(base + '/login');
  await take('login', visitor);
  await published(as);
  await visitor.goto(base + '/');
  await visitor.locator('main a[href*="/notices/GG"]').first().click();
  await take('public-notice', visitor);
  await solicited(as);
  await visitor.goto(base + '/');
  await visitor.getByText('关于白洋湾街道更名征求意见的公告').first().click();
  await visitor.getByText('我来提意见').click();
  await visitor.getByLabel('意见和建议').fill('更名以后，请同时更换公交站牌和地图上的名称。');
  await take('public-comment', visitor);
  await visitor.goto(base + '/public/offices?unit=gusu');
  await take('public-offices', visitor);
  const number = await underWay(as);
  const office = await as('gusu-pingjiang.leader');
  await take('tasklist', await list(office, '本单位待办'));
  await take('task-form', await task(office, number));
  await take('signing', await shown(await as('gusu-finance.leader'), '/workplace/signing'));
  await take('case-file', await shown(await as('gusu-urban-management.clerk'), `/workplace/cases/${number}`));
  await take('people', await shown(await as('secadmin'), '/workplace/people'));
  await take('cockpit', await cockpit(await as('admin')));
  await take('dashboard', await shown(await as('gusu-government.leader'), '/workplace/dashboard'));
} finally {
  await browser.close();
}
