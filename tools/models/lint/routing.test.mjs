import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, FORM, GOOD, MODEL, problemsOf } from '../lint.example.mjs';

const OTHER = 'processes/demo/ask-again.bpmn';
const DOMAINS = 'processes/routing-variables.yaml';
const having = (name, value) => ARTICLE.replace('</camunda:properties>', `${property(name, value)}$&`);
const property = (name, value) => `<camunda:property name="${name}" value="${value}" />`;

/** The good repository in which the step `recordOpinion` has one more property. */
const step = (name, value, files = GOOD) => ({
  ...files,
  [MODEL]: files[MODEL].replace(
    '${recordOpinion}">' + ARTICLE,
    () => '${recordOpinion}">' + having(name, value),
  ),
});

/** … in which an event waits for a message. */
const waiting = (extension, files = GOOD) => ({
  ...files,
  [MODEL]: files[MODEL].replace(
    '</bpmn:process>',
    () => `<bpmn:intermediateCatchEvent id="opinionHeard" name="已听取意见">${extension}
      <bpmn:messageEventDefinition id="heard" messageRef="heardMessage" /></bpmn:intermediateCatchEvent>
      </bpmn:process><bpmn:message id="heardMessage" name="demo.heard" />`,
  ),
});

/** … in which an outside system may answer the task. */
const answered = (message) => ({
  ...GOOD,
  [MODEL]: GOOD[MODEL].replace(/(<bpmn:userTask [^>]*>)([^]*?<\/camunda:properties>)/, (whole, task, rest) =>
    task + rest.replace('</camunda:properties>', property('message', message) + '$&'),
  ),
});

/** … in which only the step decides the variable of the condition, or nobody when it is null. */
function decidedBy(value) {
  const files = value ? step('writes', value) : { ...GOOD };
  files[MODEL] = files[MODEL].replace('camunda:resultVariable="opinion"', '');
  files[FORM] = files[FORM].replace('"properties":{"routes":"yes"}', '"properties":{}');
  return files;
}

/** … that calls a process which decides nothing and hands the variable out, or in. */
function calling(mapping) {
  const files = decidedBy(null);
  files[OTHER] = GOOD[MODEL].replace('process id="ask-office"', 'process id="ask-again"')
    .replaceAll('"giveOpinion"', '"giveOpinionAgain"')
    .replace('camunda:resultVariable="opinion"', '')
    .replace("${opinion == 'agreed'}", "${reply == 'agreed'}");
  files[MODEL] = files[MODEL].replace('calledElement="ask-office"', 'calledElement="ask-again"').replace(
    '#{execution.processBusinessKey}" />',
    '$&' + mapping,
  );
  files[DOMAINS] += 'reply: [agreed]\n';
  return files;
}

const lintOf = async (files) => (await problemsOf({}, files)).join('\n');
const OURS = /writes|sends|act |message [只须]|消息 demo|决定|等待|发送/;

const SOUND = [
  ['a step decides declared values', step('writes', 'opinion: agreed, refused')],
  ['a step alone decides what a condition reads', decidedBy('opinion: agreed, refused')],
  ['an event decides by its message', waiting(having('writes', 'opinion: agreed'), step('sends', 'demo.heard'))],
  ['a message comes from a step', waiting(ARTICLE, step('sends', 'demo.heard'))],
  ['a system answers a task by a message', answered('demo.opinionGiven')],
  ['a message comes from an act', waiting(having('act', 'withdraw-topic'))],
];

for (const [name, files] of SOUND)
  test(name, async () => assert.doesNotMatch(await lintOf(files), OURS));

const UNSOUND = [
  ['a step decides only declared variables', step('writes', 'other: agreed'), /writes 中的 other 没有在/],
  ['a step decides only values of the domain', step('writes', 'opinion: agreed, maybe'), /没有取值 maybe/],
  ['a step says which values it decides', step('writes', 'opinion'), /没有写明取值/],
  ['a step decides something', step('writes', ' ; '), /writes 须写成/],
  ['a variable is named once', step('writes', 'opinion: agreed; opinion: refused'), /出现了两次/],
  [
    'a gateway decides nothing',
    {
      ...GOOD,
      [MODEL]: GOOD[MODEL].replace('default="isAgreedToRefused" />', () => {
        const extension = having('writes', 'opinion: agreed');
        return `default="isAgreedToRefused">${extension}</bpmn:exclusiveGateway>`;
      }),
    },
    /writes 只写在/,
  ],
  ['what a condition reads is decided by somebody', decidedBy(null), /没有步骤决定 opinion/],
  [
    'what a called process hands out is decided there',
    calling('<camunda:out source="reply" target="opinion" />'),
    /传递的 reply 在流程 ask-again 中没有步骤决定/,
  ],
  [
    'what is handed to a called process is decided before',
    calling('<camunda:in source="opinion" target="reply" />'),
    /传递的 opinion 在流程 ask-office 中没有步骤决定/,
  ],
  ['a sent message is awaited', step('sends', 'demo.heard'), /没有模型等待 sends 中的消息 demo.heard/],
  ['a step that sends names its message', step('sends', ''), /sends 须写明/],
  ['only steps send', waiting(having('sends', 'demo.heard')), /sends 只写在/],
  ['an awaited message is sent', waiting(ARTICLE), /没有步骤发送消息 demo.heard/],
  ['only what waits for a message names an act', step('act', 'withdraw'), /act 只写在/],
  ['only a task is answered by a message', step('message', 'demo.told'), /message 只写在/],
  ['a message is named after its module', answered('opinionGiven'), /message 须为/],
  ['a message says one thing', waiting(ARTICLE, answered('demo.heard')), /消息 demo.heard 已用于别处/],
  ['an act is named in kebab-case', waiting(having('act', 'withdrawTopic')), /act 须为/],
];

for (const [name, files, expected] of UNSOUND)
  test(name, async () => assert.match(await lintOf(files), expected));

test('what every caller hands over counts as decided', async () =>
  assert.doesNotMatch(
    await lintOf(calling('<camunda:in source="opinion" target="reply" />')),
    /没有步骤决定 reply/,
  ));

test('a decision gives what a condition reads', async () => {
  const files = { ...GOOD, [FORM]: GOOD[FORM].replace('"properties":{"routes":"yes"}', '"properties":{}') };
  assert.doesNotMatch(await lintOf(files), OURS);
});
