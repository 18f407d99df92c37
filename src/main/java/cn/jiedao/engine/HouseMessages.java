package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a waiting process what happened in another one, without asking for the officer's own rights
 * on it. Only inside a command of the engine (a delegate, an own command), whose transaction it
 * joins; the caller has checked who acts, and has locked the receiver's case.
 */
@Component
public class HouseMessages {
  private final ObjectProvider<RuntimeService> runtime;
  private final JdbcClient database;

  HouseMessages(ObjectProvider<RuntimeService> runtime, JdbcClient database) {
    this.runtime = runtime;
    this.database = database;
  }

  /** Does any process of the case wait for the message now? */
  public boolean isAwaited(CaseNumber number, String message) {
    return database
        .sql(
            """
            select exists (select from act_ru_event_subscr s
              join act_ru_execution e on e.id_ = s.proc_inst_id_
              join case_head h on h.process_instance = e.root_proc_inst_id_
              where h.number = :number and s.event_name_ = :message)
            """)
        .param("number", number.value())
        .param("message", message)
        .query(Boolean.class)
        .single();
  }

  /**
   * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when that process
   *     instance does not wait for the message
   */
  public void tell(String processInstance, String message, Map<String, Object> variables) {
    correlate(builder(message).processInstanceId(processInstance).setVariables(variables));
  }

  /**
   * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when no process of the
   *     case waits for the message
   */
  public void tell(CaseNumber number, String message) {
    correlate(builder(message).processInstanceBusinessKey(number.value()));
  }

  private MessageCorrelationBuilder builder(String message) {
    return runtime.getObject().createMessageCorrelation(message);
  }

  private static void correlate(MessageCorrelationBuilder message) {
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              message.correlate();
              return null;
            });
  }
}
