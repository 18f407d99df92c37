import { element } from '../house.js';

let names = 0;

/**
 * Views of which one is shown at a time, chosen by mouse or arrow keys.
 * @param {{id: string, label: string, show: (node: HTMLElement) => void}[]} views
 */
export function tabs(node, views, first = views[0].id, chosen = () => {}) {
  const place = element('div', { className: 'sheet-view', role: 'tabpanel', tabIndex: 0, id: 'sheet-view-' + ++names });
  const buttons = views.map(view => {
    const tab = element('button', { type: 'button', role: 'tab', textContent: view.label, id: `${place.id}-${view.id}`, onclick: () => choose(view) });
    tab.setAttribute('aria-controls', place.id);
    return tab;
  });
  function choose(view) {
    views.forEach((one, at) => {
      buttons[at].setAttribute('aria-selected', String(one === view));
      buttons[at].tabIndex = one === view ? 0 : -1;
    });
    place.setAttribute('aria-labelledby', `${place.id}-${view.id}`);
    place.replaceChildren();
    view.show(place);
    chosen(view.id);
  }
  const bar = element('div', { className: 'sheet-tabs', role: 'tablist', ariaLabel: '案卷内容' }, ...buttons);
  bar.onkeydown = event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    next.focus();
    next.click();
  };
  node.replaceChildren(bar, place);
  choose(views.find(view => view.id === first) ?? views[0]);
}
