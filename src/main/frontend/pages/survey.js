/** Shows how far an import of answers is, as long as one is under way. */
import { get } from '../house.js';

const EVERY = 1000;
const table = document.getElementById('imports');

async function follow() {
  const rows = [...(table?.rows ?? [])];
  if (!rows.some(row => row.dataset.underWay === 'true')) return;
  try {
    const imports = await get(`${location.pathname}/progress`);
    const ended = rows.some((row, i) => row.dataset.underWay === 'true' && !imports[i]?.underWay);
    if (ended || imports.length !== rows.length) {
      location.reload();
      return;
    }
    rows.forEach((row, i) => {
      row.querySelector('.badge').textContent = imports[i].stage;
      row.querySelector('.amount').textContent = imports[i].answers;
    });
  } catch (unreachable) {
    // tried again below
  }
  setTimeout(follow, EVERY);
}

setTimeout(follow, EVERY);
