import { execFileSync } from 'node:child_process';
import puppeteer from 'puppeteer-core';

/*
 * An officer at work in Firefox: logs in, opens a task of Tasklist, sees the tab 办理 and the page of the case.
 * `firefox.mjs <address> <person> <password> <task> <case number>`; whatever is missing ends it with an error.
 */
const [, , address, person, password, task, number] = process.argv;
const PATIENCE = 60_000;

const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: execFileSync('sh', ['tools/firefox.sh'], { encoding: 'utf8' }).trim(),
  headless: true,
  defaultViewport: { width: 1366, height: 768 },
  extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN' },
});

try {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const failed = [];
  page.on('pageerror', error => failed.push(String(error)));

  await page.goto(address + '/login');
  await page.type('input[name=username]', person);
  await page.type('input[type=password]', password);
  await page.click('main form button');
  await page.waitForSelector('.task-filter .name a');

  await page.goto(`${address}/camunda/app/tasklist/default/#/?task=${task}`);
  await page.reload();
  await page.waitForFunction(() => [...document.querySelectorAll('.nav-tabs a')].some(tab => tab.textContent.includes('办理')));
  await page.waitForSelector('.fjs-form');
  await page.waitForFunction(title => document.title.includes(title), {}, '待办');

  await page.goto(`${address}/workplace/cases/${number}`);
  await page.waitForFunction(shown => document.querySelector('main').textContent.includes(shown), {}, number);
  if (process.env.FIREFOX_PICTURE) await page.screenshot({ path: process.env.FIREFOX_PICTURE });
  if (failed.length) throw new Error(failed.join('\n'));
  console.log(await browser.version());
} finally {
  await browser.close();
}
