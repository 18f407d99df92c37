import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { lint } from './lint.mjs';

const folders = [];
after(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true })));

/** Lints a small repository: files by path, each the good one changed by a replacement. */
export async function problemsOf(changes = {}, files = GOOD) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lint-'));
  folders.push(root);
  for (const [name, content] of Object.entries(files)) {
    const [from, to] = changes[name] ?? ['', ''];
    assert.ok(content.includes(from), `${name} has no ${from}`);
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content.replaceAll(from, to));
  }
  return (await lint(root)).problems.map(({ message, rule }) => `${rule ?? ''} ${message}`);
}

export const MODEL = 'processes/demo/ask-office.bpmn';
export const FORM = 'forms/demo/ask-office-giveOpinion.form';
export const DECISION = 'processes/demo/route-work.dmn';
export const ARTICLE = `<bpmn:extensionElements><camunda:properties>
  <camunda:property name="article" value="Art. 12" /></camunda:properties></bpmn:extensionElements>`;

export const GOOD = {
  [MODEL]: `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="ask-office" name="征求意见" isExecutable="true" camunda:historyTimeToLive="P10Y">
    <bpmn:startEvent id="requested" name="发起" />
    <bpmn:businessRuleTask id="routeWork" name="判断路径" camunda:decisionRef="route-work"
      camunda:decisionRefBinding="deployment" camunda:resultVariable="opinion" />
    <bpmn:callActivity id="askAgain" name="再次征求" calledElement="ask-office" camunda:calledElementBinding="deployment">
      <bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /></bpmn:extensionElements>
    </bpmn:callActivity>
    <bpmn:userTask id="giveOpinion" name="提出意见" camunda:candidateGroups="gusu-pingjiang"
      camunda:formRef="ask-office-giveOpinion" camunda:formRefBinding="deployment">${ARTICLE}</bpmn:userTask>
    <bpmn:exclusiveGateway id="isAgreed" name="是否同意？" default="isAgreedToRefused" />
    <bpmn:serviceTask id="recordOpinion" name="登记意见" camunda:delegateExpression="\${recordOpinion}">${ARTICLE}</bpmn:serviceTask>
    <bpmn:endEvent id="agreed" name="同意" />
    <bpmn:endEvent id="refused" name="不同意" />
    <bpmn:sequenceFlow id="requestedToRouteWork" sourceRef="requested" targetRef="routeWork" />
    <bpmn:sequenceFlow id="routeWorkToAskAgain" sourceRef="routeWork" targetRef="askAgain" />
    <bpmn:sequenceFlow id="askAgainToGiveOpinion" sourceRef="askAgain" targetRef="giveOpinion" />
    <bpmn:sequenceFlow id="giveOpinionToIsAgreed" sourceRef="giveOpinion" targetRef="isAgreed" />
    <bpmn:sequenceFlow id="isAgreedToRecordOpinion" name="同意" sourceRef="isAgreed" targetRef="recordOpinion">
      <bpmn:conditionExpression>\${opinion == 'agreed'}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="isAgreedToRefused" name="不同意" sourceRef="isAgreed" targetRef="refused" />
    <bpmn:sequenceFlow id="recordOpinionToAgreed" sourceRef="recordOpinion" targetRef="agreed" />
  </bpmn:process></bpmn:definitions>`,
  [FORM]: JSON.stringify({
    id: 'ask-office-giveOpinion',
    type: 'default',
    components: [
      { type: 'text', text: '依据第十二条提出意见' },
      {
        type: 'radio',
        key: 'opinion',
        label: '意见',
        values: ['agreed', 'refused'].map((value) => ({ label: value, value })),
        properties: { routes: 'yes' },
      },
      { type: 'textfield', key: 'number', label: '文号', validate: { pattern: '^[0-9]+$' } },
    ],
  }),
  [DECISION]: `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="n">
    <decision id="route-work" name="判断路径" camunda:historyTimeToLive="P10Y"><decisionTable id="t">
      <output id="o" name="opinion" typeRef="string" />
      <rule id="r"><outputEntry id="e"><text>"agreed"</text></outputEntry></rule>
    </decisionTable></decision></definitions>`,
  'processes/routing-variables.yaml': 'opinion: [agreed, refused]\n',
};
