import { Unread } from '../unread.js';

/** The number beside 消息 in the header of our pages, as of now: a page left open must not keep its session alive. */
const place = document.querySelector('.unread');
const unread = new Unread();

async function show() {
  const found = await unread.look();
  place.hidden = !found?.unread;
  place.textContent = found?.unread > 99 ? '99+' : (found?.unread ?? '');
}

if (place) {
  show();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && show());
}
