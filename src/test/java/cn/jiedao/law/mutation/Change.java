package cn.jiedao.law.mutation;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * One way to spoil a model.
 *
 * @param what in words, without the model's name; stable from run to run
 * @param edit carries it out on a copy of the model
 */
record Change(String what, Consumer<BpmnModelInstance> edit) {}
