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
  const failed = [];
  const open = async place => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', error => failed.push(String(error)));
    await page.goto(address + place);
    return page;
  };

  const login = await open('/login');
  await login.type('input[name=username]', person);
  await login.type('input[type=password]', password);
  await login.click('main form button');
  await login.waitForSelector('.task-filter .name a');

  const sheet = await open(`/camunda/app/tasklist/default/#/?task=${task}`);
  await sheet.waitForFunction(() => [...document.querySelectorAll('.nav-tabs a')].some(tab => tab.textContent.includes('办理')));
  await sheet.waitForSelector('.fjs-form', { visible: true });
  if (process.env.FIREFOX_PICTURE) await sheet.screenshot({ path: process.env.FIREFOX_PICTURE });

  const file = await open(`/workplace/cases/${number}`);
  await file.waitForFunction(shown => document.querySelector('main').textContent.includes(shown), {}, number);
  if (failed.length) throw new Error(failed.join('\n'));
  console.log(await browser.version());
} finally {
  await browser.close();
}
