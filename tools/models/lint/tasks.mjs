import { is } from '../model.mjs';
import { componentsOf } from './forms.mjs';
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

  'signs-by-field': (catalog) => (node, report) => {
    const signs = property(node, 'signs');
    if (signs === undefined) return;
    if (!is(node, 'UserTask')) return report(node, 'signs 只写在人工任务上');
    const [key, value] = signs.split(':').map((part) => part.trim());
    const form = catalog.forms.find(({ name }) => name === node.formRef)?.schema ?? {};
    const field = [...componentsOf(form)].find((one) => one.key === key);
    if (!value || !field?.values?.some((option) => option.value === value))
      report(node, `signs 须写成 field: value，是表单中一个选项：${signs}`);
  },

  'article-cited': () => (node, report) => {
    if (is(node, 'UserTask', 'ServiceTask') && !property(node, 'article')?.trim())
      report(node, '缺少法律依据：加 camunda:property name="article"，如 "Art. 12"');
  },
};
