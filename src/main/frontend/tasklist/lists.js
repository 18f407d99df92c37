import { account, element } from '../house.js';

/** The ways from Tasklist's header to the pages it does not have itself; leaders also sign. */
export default [
  {
    id: 'house-lists',
    pluginPoint: 'tasklist.navbar.action',
    priority: 150,
    render: node => node.append(link('/workplace/lists/done', '已办和关注', '已办、我发起的、抄送我的、关注', 'list-alt')),
    unmount() {},
  },
  {
    id: 'house-signing',
    pluginPoint: 'tasklist.navbar.action',
    priority: 140,
    async render(node) {
      const { leader } = await account().catch(() => ({ leader: false }));
      if (leader) node.append(link('/workplace/signing', '签批', '等您签批的文件', 'edit'));
    },
    unmount() {},
  },
];

function link(href, text, title, icon) {
  const sign = element('span', { className: `glyphicon glyphicon-${icon}`, ariaHidden: 'true' });
  return element('a', { href, title }, sign, ` ${text}`);
}
