import { is } from '../model.mjs';
import { property } from './properties.mjs';

/** Every step says who does it, with which form and under which article. */
export const taskRules = {
  'task-owner': () => (node, report) => {
    if (!is(node, 'UserTask')) return;
    if (!node.candidateGroups) report(node, '人工任务缺少 camunda:candidateGroups（由谁办理）');
    if (node.assignee || node.candidateUsers) report(node, '不指定个人：只用 camunda:candidateGroups');
  },

  'form-exists': (catalog) => (node, report) => {
    if (!is(node, 'UserTask') && !node.formRef) return;
    if (!node.formRef) return report(node, '人工任务缺少 camunda:formRef');
    if (!catalog.formNames.has(node.formRef)) report(node, `表单不存在：forms 下没有 ${node.formRef}.form`);
    if (node.formRefBinding !== 'deployment') report(node, '缺少 camunda:formRefBinding="deployment"');
  },

  'article-cited': () => (node, report) => {
    if (is(node, 'UserTask', 'ServiceTask') && !property(node, 'article')?.trim())
      report(node, '缺少法律依据：加 camunda:property name="article"，如 "Art. 12"');
  },
};
