/** A page of our own in Cockpit: its link in the header, and its address. */
import { element } from '../house.js';
import { page } from './format.js';

/**
 * @param show fills the page; what it throws is read in the page
 */
export function ownPage({ id, path, label, about, priority }, show) {
  return [
    {
      id: id + '-link',
      pluginPoint: 'cockpit.navigation',
      priority,
      properties: { label },
      render(node) { node.append(element('a', { href: '#' + path }, label)); },
    },
    {
      id,
      pluginPoint: 'cockpit.route',
      properties: { path },
      async render(node) {
        const made = page(label, about);
        node.append(made);
        try {
          await show(made);
        } catch (refused) {
          made.append(element('p', { className: 'jiedao-refused', role: 'alert' }, refused.message));
        }
      },
    },
  ];
}
