/** Shows how far a verification of all chains is, as long as one is under way. */
import { get } from '../house.js';

const EVERY = 1500;
const table = document.getElementById('checks');

async function follow() {
  const running = table?.querySelector('[data-state=running]');
  if (!running) return;
  try {
    const latest = await get('/workplace/audit/chains/progress');
    const check = latest[[...table.rows].indexOf(running)];
    if (check.state !== 'running') {
      location.reload();
      return;
    }
    running.querySelector('.line').textContent = `${check.done} / ${check.total} 件`;
    running.querySelector('progress').value = check.done;
  } catch (unreachable) {
    // tried again below
  }
  setTimeout(follow, EVERY);
}

setTimeout(follow, EVERY);
