package cn.jiedao.engine;

import cn.jiedao.form.FormContract;
import java.util.List;

/**
 * What a case waits to be told now by an organisation's own system.
 *
 * @param task whose answer the message is, null for an act
 * @param act that the message is, null for the answer to a task
 */
public record Awaited(
    String message, String label, FormContract contract, OpenTask task, CaseAct act) {
  public List<String> requiredDocuments() {
    return task == null ? List.of() : task.required();
  }

  public List<String> optionalDocuments() {
    return task == null ? List.of() : task.optional();
  }
}
