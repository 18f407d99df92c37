import { post } from './house.js';

const ADDRESS = '/account/messages';

/** What lies unread in one's inbox; the server is asked again and again, and answers only when it changed. */
export class Unread {
  #mark = null;
  #last = null;

  /** The number, the latest id and the first messages; null for whoever is not logged in, or without a network. */
  async look() {
    const headers = { Accept: 'application/json' };
    if (this.#mark) headers['If-None-Match'] = this.#mark;
    try {
      const answer = await fetch(ADDRESS, { headers, redirect: 'manual' });
      if (answer.status === 304) return this.#last;
      if (!answer.ok) return null;
      this.#mark = answer.headers.get('ETag');
      this.#last = await answer.json();
      return this.#last;
    } catch {
      return null;
    }
  }

  read(message) {
    return post(`${ADDRESS}/${message.id}/read`);
  }

  readAll() {
    return post(`${ADDRESS}/read?upTo=${this.#last?.latest ?? 0}`);
  }
}
