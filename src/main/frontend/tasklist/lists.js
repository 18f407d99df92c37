import { element } from '../house.js';

/** The way from Tasklist's header to the lists it does not have itself. */
export default {
  id: 'house-lists',
  pluginPoint: 'tasklist.navbar.action',
  priority: 150,
  render(node) {
    const icon = element('span', { className: 'glyphicon glyphicon-list-alt' });
    icon.setAttribute('aria-hidden', 'true');
    const hint = '已办、我发起的、抄送我的、关注';
    node.append(element('a', { href: '/workplace/lists/done', title: hint }, icon, ' 已办和关注'));
  },
  unmount() {},
};
