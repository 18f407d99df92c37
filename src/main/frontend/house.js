/** Calls of the platform's own addresses (/workplace/…), from a page of ours or from inside Camunda's web apps. */

let session = null;

/** Who is logged in, and the token every change must carry; asked once a page. */
export const account = () => {
  session ??= fetch('/account/session', { headers: { Accept: 'application/json' } }).then(answer => {
    if (answer.ok) return answer.json();
    session = null;
    throw new Refused(answer.status, { message: '登录已失效，请重新登录。' });
  });
  return session;
};

/** What the server says against a call, in words for the officer. */
export class Refused extends Error {
  /**
   * @param {number} status of HTTP, 0 where the server was not reached
   * @param {{message?: string, detail?: string, errors?: object[]}} problem
   */
  constructor(status, problem) {
    super(problem.message ?? problem.detail ?? '没有办理成功，请稍后再试。');
    this.status = status;
    this.problem = problem;
  }
}

export const get = address => call('GET', address);
export const post = (address, body) => change('POST', address, body);
export const put = (address, body) => change('PUT', address, body);
export const remove = address => change('DELETE', address);

async function change(method, address, body) {
  const { csrfHeader, csrfToken } = await account();
  const headers = { [csrfHeader]: csrfToken };
  if (body === undefined || body instanceof FormData) return call(method, address, headers, body);
  return call(method, address, { ...headers, 'Content-Type': 'application/json' }, JSON.stringify(body));
}

async function call(method, address, headers = {}, body = undefined) {
  let answer;
  try {
    answer = await fetch(address, { method, body, headers: { Accept: 'application/json', ...headers } });
  } catch (unreachable) {
    throw new Refused(0, { message: '连接不上服务器，请检查网络后再试；填写的内容还在。' });
  }
  const text = await answer.text();
  const content = answer.headers.get('Content-Type')?.includes('json') && text ? JSON.parse(text) : null;
  if (answer.ok) return content;
  if (answer.status === 403) session = null;
  throw new Refused(answer.status, content ?? {});
}

/** An element with properties and children; text is never read as markup. */
export function element(name, properties = {}, ...children) {
  const { dataset, ...plain } = properties;
  const made = Object.assign(document.createElement(name), plain);
  Object.assign(made.dataset, dataset);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}
