package cn.jiedao.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Closes CVE-2026-109432 (a clerk runs code by an expression in a task query) at three places: when
 * a query comes in, when a filter is saved or extended, and when an expression is evaluated.
 */
@Component
@Order(20)
class QueryExpressionGuard extends AbstractProcessEnginePlugin {
  private final ApplicationContext context;
  private final ModelBeans beans;

  QueryExpressionGuard(ApplicationContext context, ModelBeans beans) {
    this.context = context;
    this.beans = beans;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new GuardedExpressions(context, beans));
    engine.setFilterService(new GuardedFilters());
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(engine.getCustomPreCommandInterceptorsTxRequired(), new QueryInterceptor()));
  }

  static <T> List<T> with(List<T> present, T added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.add(added);
    return all;
  }

  /** A query is its own command; here it is refused before the engine tries to read its text. */
  private static final class QueryInterceptor extends CommandInterceptor {
    @Override
    public <T> T execute(Command<T> command) {
      QueryExpressions.check(command);
      return next.execute(command);
    }
  }
}
