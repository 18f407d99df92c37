import { is } from '../model.mjs';
import { isPastTense } from './names.mjs';
import { eventDefinitions, listed, property } from './properties.mjs';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whatever a case waits for comes from a step or from an act that the model names. */
export const messageRules = {
  'sends-awaited': (catalog) => (node, report) => {
    const sent = property(node, 'sends');
    if (sent === undefined) return;
    if (!is(node, 'ServiceTask')) return report(node, 'sends 只写在 serviceTask 上');
    if (!listed(sent).length) report(node, 'sends 须写明消息名称，如 meeting.topicDecided');
    const awaited = new Set(elementsOf(catalog).flatMap(awaitedBy));
    for (const message of listed(sent))
      if (!awaited.has(message)) report(node, `没有模型等待 sends 中的消息 ${message}`);
  },

  'awaited-is-sent': (catalog) => (node, report) => {
    if (property(node, 'act') !== undefined) return;
    const sent = new Set(elementsOf(catalog).flatMap((element) => listed(property(element, 'sends'))));
    for (const message of awaitedBy(node))
      if (!sent.has(message))
        report(node, `没有步骤发送消息 ${message}：在发送它的 serviceTask 上写 sends，或在这里写 act（申请人的行为）`);
  },

  'act-on-message': () => (node, report) => {
    const act = property(node, 'act');
    if (act === undefined) return;
    if (!awaitedBy(node).length) report(node, 'act 只写在等待消息的事件上');
    if (!KEBAB.test(act)) report(node, `act 须为 CaseAct 的 id（kebab-case），如 withdraw-topic，现为 ${act}`);
  },

  'message-on-task': (catalog) => (node, report) => {
    const message = property(node, 'message');
    if (message === undefined) return;
    if (!is(node, 'UserTask')) return report(node, 'message 只写在 userTask 上：外部系统代替表单办理它');
    if (!isPastTense(message)) report(node, `message 须为 <模块>.<完成的事>，如 transfer.supplemented，现为 ${message}`);
    const others = elementsOf(catalog).filter((element) => element.id !== node.id);
    if (others.some((other) => property(other, 'message') === message || awaitedBy(other).includes(message)))
      report(node, `消息 ${message} 已用于别处：全库须唯一`);
  },
};

const elementsOf = ({ models }) => models.flatMap((model) => model.elements);

/** Names of the messages that an event catches. */
const awaitedBy = (element) =>
  is(element, 'CatchEvent')
    ? eventDefinitions(element)
        .map((definition) => definition.messageRef?.name)
        .filter(Boolean)
    : [];
