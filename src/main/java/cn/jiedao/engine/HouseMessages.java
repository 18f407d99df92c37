package cn.jiedao.engine;

import cn.jiedao.casefile.CaseNumber;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Execution;
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
    return isAwaited(number, message, Map.of());
  }

  /**
   * Does one wait for it now that is about somebody?
   *
   * @param about variables of its instance, where several rounds of a case run side by side
   */
  public boolean isAwaited(CaseNumber number, String message, Map<String, String> about) {
    return database
        .sql(
            """
            select exists (select from act_ru_event_subscr s
              join act_ru_execution e on e.id_ = s.proc_inst_id_
              join case_head h on h.process_instance = e.root_proc_inst_id_
              where h.number = :number and s.event_name_ = :message
                and (select count(*) from act_ru_variable v where v.execution_id_ = s.proc_inst_id_
                  and v.name_ || '=' || v.text_ = any (:about)) = cardinality(:about))
            """)
        .param("number", number.value())
        .param("message", message)
        .param("about", pairs(about))
        .query(Boolean.class)
        .single();
  }

  private static String[] pairs(Map<String, String> about) {
    return about.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .toArray(String[]::new);
  }

  /**
   * A step tells another process what it decides there.
   *
   * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when that process
   *     instance does not wait for the message
   * @throws IllegalStateException when the models do not say that the step sends the message, or
   *     that the event which waits for it decides these variables
   */
  public void tell(
      DelegateExecution step, String processInstance, String message, Map<String, String> decided) {
    ActivityImpl sender = ((ExecutionEntity) step).getActivity();
    if (!ModelProperties.at(sender).list("sends").contains(message))
      throw new IllegalStateException(
          "步骤 %s 在模型的 sends 中没有写明消息 %s".formatted(sender.getId(), message));
    asHouse(
        () -> {
          for (ActivityImpl event : awaiting(message, processInstance))
            decided.forEach((variable, value) -> Routing.check(event, variable, value));
          builder(message)
              .processInstanceId(processInstance)
              .setVariables(Map.copyOf(decided))
              .correlate();
        });
  }

  /**
   * An organisation tells its own case by an act.
   *
   * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when no process of the
   *     case waits for the message
   * @throws IllegalStateException when the event that waits for it does not name the act
   */
  public void tell(CaseAct act, CaseNumber number, String message) {
    tell(act, number, message, Map.of());
  }

  /**
   * Likewise, where several rounds of the case wait for it side by side.
   *
   * @param about variables of the instance that is told
   */
  public void tell(CaseAct act, CaseNumber number, String message, Map<String, String> about) {
    asHouse(
        () -> {
          for (Execution waiting : waiting(message, number))
            for (ActivityImpl event : awaiting(message, waiting.getProcessInstanceId()))
              if (!ModelProperties.at(event).is("act", act.id()))
                throw new IllegalStateException(
                    "事件 %s 在模型的 act 中没有写明 %s".formatted(event.getId(), act.id()));
          builder(message)
              .processInstanceBusinessKey(number.value())
              .processInstanceVariablesEqual(Map.copyOf(about))
              .correlate();
        });
  }

  private List<Execution> waiting(String message, CaseNumber number) {
    return runtime
        .getObject()
        .createExecutionQuery()
        .messageEventSubscriptionName(message)
        .processInstanceBusinessKey(number.value())
        .list();
  }

  private List<ActivityImpl> awaiting(String message, String processInstance) {
    return runtime
        .getObject()
        .createEventSubscriptionQuery()
        .eventName(message)
        .processInstanceId(processInstance)
        .list()
        .stream()
        .map(subscription -> ((EventSubscriptionEntity) subscription).getActivity())
        .toList();
  }

  private MessageCorrelationBuilder builder(String message) {
    return runtime.getObject().createMessageCorrelation(message);
  }

  private static void asHouse(Runnable work) {
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              work.run();
              return null;
            });
  }
}
