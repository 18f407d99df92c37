import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { check } from './check.mjs';
import { layout } from './layout.mjs';
import { orphanedPictures, stalePictures } from './render.mjs';

const MODEL = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <!-- written by hand -->
  <bpmn:process id="ask-office" name="征求意见" isExecutable="true">
    <bpmn:startEvent id="requested" name="发起" />
    <bpmn:subProcess id="hearOffice" name="听取意见">
      <bpmn:startEvent id="begun" name="开始" />
      <bpmn:userTask id="giveOpinion" name="提出意见" />
      <bpmn:exclusiveGateway id="isAgreed" name="是否同意？" />
      <bpmn:endEvent id="agreed" name="同意" />
      <bpmn:endEvent id="refused" name="不同意" />
      <bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="giveOpinion" />
      <bpmn:sequenceFlow id="f2" sourceRef="giveOpinion" targetRef="isAgreed" />
      <bpmn:sequenceFlow id="f3" name="同意" sourceRef="isAgreed" targetRef="agreed" />
      <bpmn:sequenceFlow id="f4" name="不同意" sourceRef="isAgreed" targetRef="refused" />
      <bpmn:sequenceFlow id="f5" name="再议" sourceRef="isAgreed" targetRef="giveOpinion" />
    </bpmn:subProcess>
    <bpmn:boundaryEvent id="withdrawn" name="撤回" attachedToRef="hearOffice"><bpmn:messageEventDefinition /></bpmn:boundaryEvent>
    <bpmn:endEvent id="heard" name="已听取" />
    <bpmn:endEvent id="takenBack" name="已撤回" />
    <bpmn:sequenceFlow id="g1" sourceRef="requested" targetRef="hearOffice" />
    <bpmn:sequenceFlow id="g2" sourceRef="hearOffice" targetRef="heard" />
    <bpmn:sequenceFlow id="g3" sourceRef="withdrawn" targetRef="takenBack" />
  </bpmn:process>
</bpmn:definitions>
`;

const drawn = await layout(MODEL);

test('a model is laid out cleanly, keeps the text of its author, and looks the same the next time', async () => {
  assert.deepEqual(drawn.findings, []);
  assert.deepEqual((await check(drawn.xml)).findings, []);
  assert.ok(drawn.xml.includes('<!-- written by hand -->'));
  assert.equal((await layout(drawn.xml)).xml, drawn.xml);
});

test('what is not drawn and what lies upon each other is found', async () => {
  assert.deepEqual((await check(MODEL)).findings, ['还没有图形']);
  const undrawn = drawn.xml.replace(/<bpmndi:BPMNShape id="takenBack_di"[\s\S]*?<\/bpmndi:BPMNShape>/, '');
  assert.match((await check(undrawn)).findings.join(), /takenBack 没有画出来/);
  const bounds = drawn.xml.match(/id="agreed_di"[^>]*>\s*(<dc:Bounds[^>]*>)/)[1];
  const piled = drawn.xml.replace(/(id="giveOpinion_di"[^>]*>\s*)<dc:Bounds[^>]*>/, `$1${bounds}`);
  assert.match((await check(piled)).findings.join(), /giveOpinion 与 agreed 重叠/);
});

test('a picture is stale when it is missing or its model has changed', (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const model = path.join(folder, 'ask-office.bpmn');
  fs.writeFileSync(model, '');
  assert.deepEqual(stalePictures([model], folder), [model]);
  const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  fs.writeFileSync(path.join(folder, 'ask-office.svg'), `<svg data-model-sha256="${emptyHash}"/>`);
  assert.deepEqual(stalePictures([model], folder), []);
  fs.writeFileSync(model, MODEL);
  assert.deepEqual(stalePictures([model], folder), [model]);
  assert.deepEqual(orphanedPictures([], folder), [path.join(folder, 'ask-office.svg')]);
});
