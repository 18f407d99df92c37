package cn.jiedao.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates expressions with the closed list of beans, and those without a scope only when they are
 * on the list for queries: in 7.24 nothing but a query evaluates without a scope.
 */
class GuardedExpressions extends SpringExpressionManager {
  GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
    super(context, beans);
  }

  @Override
  public org.camunda.bpm.engine.impl.el.Expression createExpression(String text) {
    return new JuelExpression(createValueExpression(text), this, text) {
      @Override
      public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
        if (scope == null && !QueryExpressions.allowed(text)) {
          throw QueryExpressions.refused();
        }
        return super.getValue(scope, execution);
      }
    };
  }
}
