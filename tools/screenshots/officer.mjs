// An officer of a running demo: logs in by the page and sends what Tasklist and the case page send.
const PASSWORD = 'jiedao-demo';
const ENGINE = '/camunda/api/engine/engine/default';

export class Officer {
  constructor(context, base, person) {
    Object.assign(this, {context, base, person});
  }

  static async login(browser, base, person) {
    const context = await browser.newContext({viewport: {width: 1366, height: 768}, locale: 'zh-CN', timezoneId: 'Asia/Shanghai'});
    const page = await context.newPage();
    await page.goto(base + '/login');
    await page.getByLabel('用户名').fill(person);
    await page.getByLabel('密码').fill(PASSWORD);
    await page.locator('main form button').click();
    await page.waitForURL(url => url.pathname !== '/login');
    const officer = new Officer(context, base, person);
    officer.page = page;
    return officer;
  }

  async call(method, path, data) {
    const cookies = await this.context.cookies(this.base + '/camunda/');
    const token = cookies.find(cookie => cookie.name === 'XSRF-TOKEN')?.value ?? '';
    const answer = await this.context.request.fetch(this.base + ENGINE + path, {method, data, headers: {'X-XSRF-TOKEN': token}});
    if (!answer.ok()) throw new Error(`${this.person} ${method} ${path}: ${await answer.text()}`);
    return answer.status() === 204 ? null : answer.json();
  }

  async start(process, answers) {
    const started = await this.call('POST', `/process-definition/key/${process}/submit-form`, {variables: variables(answers)});
    return started.businessKey;
  }

  async claim(number, element) {
    const tasks = await this.call('GET', `/task?processInstanceBusinessKey=${number}&taskDefinitionKey=${element}`);
    if (!tasks.length) throw new Error(`${this.person} does not find ${element} of ${number}`);
    await this.call('POST', `/task/${tasks[0].id}/claim`, {userId: this.person});
    return tasks[0].id;
  }

  async answer(number, element, answers) {
    const task = await this.claim(number, element);
    await this.call('POST', `/task/${task}/submit-form`, {variables: variables(answers)});
  }

  async upload(number, kind, name, text) {
    const session = await (await this.context.request.get(this.base + '/account/session')).json();
    const answer = await this.context.request.post(`${this.base}/workplace/cases/${number}/documents`, {
      headers: {'X-CSRF-TOKEN': session.csrfToken, 'X-Requested-With': 'XMLHttpRequest'},
      multipart: {kind, secrecy: 'INTERNAL', file: {name, mimeType: 'text/plain', buffer: Buffer.from(text)}},
    });
    if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`);
  }
}

function variables(answers) {
  return Object.fromEntries(Object.entries(answers).map(([name, value]) =>
    [name, Array.isArray(value) ? {type: 'Json', value: JSON.stringify(value)} : {value}]));
}
