import '../work/work.css';
import { actsRow } from '../work/acts.js';

/** The page of a case: what the viewer may do with it beside his tasks; afterwards the page shows what became of it. */
const DONE = 'jiedao-act-done';
const card = document.querySelector('[data-acts]');
const told = card.querySelector('[role=status]');
const message = sessionStorage.getItem(DONE);
sessionStorage.removeItem(DONE);
const show = hidden => { card.hidden = hidden && !message; };

if (message) Object.assign(told, { hidden: false, textContent: message });
const row = actsRow(card.dataset.acts.replace(/\/acts$/, ''), said => {
  sessionStorage.setItem(DONE, said);
  location.reload();
});
new MutationObserver(() => show(row.hidden)).observe(row, { attributes: true, attributeFilter: ['hidden'] });
card.append(row);
show(true);
