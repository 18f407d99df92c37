import { element } from '../house.js';

/** The way to our own page for beginning a case, in the place of Tasklist's dialogue. */
export const start = {
  id: 'jiedao-start',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render(node) {
    node.append(element('a', { href: '/workplace/start', textContent: '发起事项' }));
  },
};
