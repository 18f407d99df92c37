/** From a running instance to its case, among the instance's actions. */
import { element, get } from '../house.js';

export default {
  id: 'jiedao-case-link',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 1000,
  async render(node, { processInstanceId }) {
    try {
      const { instance } = await get(`/workplace/monitor/instances/${encodeURIComponent(processInstanceId)}`);
      if (!instance.caseNumber) return;
      node.append(element('a', {
        className: 'btn btn-default action-button', href: '/workplace/cases/' + encodeURIComponent(instance.caseNumber), target: '_blank',
        title: `打开案卷 ${instance.caseNumber}`,
      }, element('span', { className: 'glyphicon glyphicon-folder-open' })));
    } catch {
      // the page works without the link
    }
  },
};
