import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DECISION, FORM, GOOD, MODEL, problemsOf } from './lint.example.mjs';

test('a sound repository has no problems', async () => assert.deepEqual(await problemsOf(), []));

test('an empty repository has no problems', async () => assert.deepEqual(await problemsOf({}, {}), []));

const BROKEN = [
  ['a script task is refused', MODEL, ['serviceTask', 'scriptTask'], /脚本任务/],
  ['a Java class is refused', MODEL, ['camunda:delegateExpression=', 'camunda:class='], /camunda:class/],
  [
    'an expression is refused',
    MODEL,
    ['camunda:delegateExpression=', 'camunda:expression='],
    /camunda:expression/,
  ],
  [
    'a listener is refused',
    MODEL,
    ['<camunda:in ', '<camunda:executionListener class="X" event="end" /><camunda:in '],
    /Listener/,
  ],
  [
    'a delegate of another name is refused',
    MODEL,
    ['${recordOpinion}', '${saveOpinion}'],
    /delegateExpression 应为/,
  ],
  [
    'a user task belongs to a group',
    MODEL,
    ['camunda:candidateGroups="gusu-pingjiang"', ''],
    /candidateGroups/,
  ],
  ['a form exists', MODEL, ['formRef="ask-office-giveOpinion"', 'formRef="nowhere"'], /表单不存在/],
  ['a form binds to the deployment', MODEL, ['camunda:formRefBinding="deployment"', ''], /formRefBinding/],
  ['a form is used', MODEL, ['formRef="ask-office-giveOpinion"', 'formRef="nowhere"'], /没有模型使用/],
  [
    'a signature is an answer of the form',
    MODEL,
    ['name="article" value="Art. 12"', 'name="signs" value="opinion: maybe"'],
    /signs 须写成 field: value/,
  ],
  ['a person signs', MODEL, ['name="article"', 'name="signs"'], /signs 只写在人工任务上/],
  ['an article is cited', MODEL, ['name="article"', 'name="other"'], /法律依据/],
  [
    'a called process exists',
    MODEL,
    ['calledElement="ask-office"', 'calledElement="nowhere"'],
    /流程 nowhere 不存在/,
  ],
  [
    'a called process joins the case',
    MODEL,
    ['<camunda:in businessKey="#{execution.processBusinessKey}" />', ''],
    /同一案卷/,
  ],
  ['a decision exists', MODEL, ['decisionRef="route-work"', 'decisionRef="nowhere"'], /决策 nowhere 不存在/],
  ['a gateway has a default', MODEL, [' default="isAgreedToRefused"', ''], /默认分支/],
  ['a gateway asks', MODEL, ['是否同意？', '是否同意'], /全角问号/],
  ['a branch answers', MODEL, ['name="不同意" sourceRef', 'sourceRef'], /分支缺少名称/],
  ['a condition takes a declared variable', MODEL, ['${opinion ==', '${other =='], /没有在 .* 中声明/],
  ['a condition takes a value of the domain', MODEL, ["'agreed'", "'maybe'"], /没有取值 'maybe'/],
  ['a condition calls nothing', MODEL, ["opinion == 'agreed'", "opinion.getClass() == 'x'"], /只能比较/],
  ['an id is not generated', MODEL, ['giveOpinion"', 'Activity_0x3f4k2"'], /建模工具生成/],
  ['a label is Chinese', MODEL, ['name="提出意见"', 'name="Opinion"'], /须为中文/],
  ['history has an end', MODEL, [' camunda:historyTimeToLive="P10Y"', ''], /historyTimeToLive/],
  [
    'a process is named as its file',
    MODEL,
    ['process id="ask-office"', 'process id="ask-offices"'],
    /文件名/,
  ],
  [
    'a message is in the past tense',
    MODEL,
    ['</bpmn:process>', '</bpmn:process><bpmn:message id="m" name="supplement" />'],
    /pastTense/,
  ],
  ['a form is named as its file', FORM, ['"id":"ask-office-giveOpinion"', '"id":"x"'], /文件名/],
  ['a file picker is refused', FORM, ['"textfield"', '"filepicker"'], /不允许的组件/],
  ['a list is named by its path', FORM, ['"textfield"', '"dynamiclist"'], /dynamiclist：key 须为 camelCase/],
  ['a key has no dots', FORM, ['"key":"number"', '"key":"a.b"'], /不含点/],
  ['a pattern is anchored', FORM, ['^[0-9]+$', '[0-9]+'], /\^ 开头/],
  ['a routing field has the declared values', FORM, ['"refused"', '"denied"'], /取值与/],
  ['a form is JSON', FORM, ['"type":"default",', '"type":'], /JSON/],
  [
    'a decision is named as its file',
    DECISION,
    ['decision id="route-work"', 'decision id="route"'],
    /文件名/,
  ],
  ['a decision gives values of the domain', DECISION, ['"agreed"', '"maybe"'], /取值 maybe/],
  [
    'a domain holds texts',
    'processes/routing-variables.yaml',
    ['agreed, refused', 'agreed, refused, yes'],
    /须加引号/,
  ],
];

for (const [name, file, change, expected] of BROKEN)
  test(name, async () => assert.match((await problemsOf({ [file]: change })).join('\n'), expected));

test('a user task id is unique over all models', async () => {
  const copy = {
    'processes/demo/ask-again.bpmn': GOOD[MODEL].replace('process id="ask-office"', 'process id="ask-again"'),
  };
  assert.match((await problemsOf({}, { ...GOOD, ...copy })).join('\n'), /人工任务 id giveOpinion 已用于/);
});
