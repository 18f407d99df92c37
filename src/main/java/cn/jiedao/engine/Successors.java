package cn.jiedao.engine;

import cn.jiedao.organization.Kind;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.Successions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

/**
 * Whom a task asks where its model names an office that was abolished: the successor, found when
 * the task is created, whatever the model's expression (INV-4-8).
 */
@Component
class Successors {
  private final Organizations organizations;
  private final Successions successions;
  private final Clock clock;

  Successors(Organizations organizations, Successions successions, Clock clock) {
    this.organizations = organizations;
    this.successions = successions;
    this.clock = clock;
  }

  /** An expression of a model, whose groups are those of today's offices. */
  private record Asked(Expression named, Successors successors) implements Expression {
    @Override
    public Object getValue(VariableScope scope) {
      return groups(named.getValue(scope)).map(successors::group).toList();
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
      named.setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
      return named.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
      return named.isLiteralText();
    }
  }

  /** Every user task of every model asks through here. */
  void standInFor(TaskDefinition task) {
    Set<Expression> groups = task.getCandidateGroupIdExpressions();
    var named = new HashSet<>(groups);
    groups.clear();
    named.forEach(expression -> groups.add(new Asked(expression, this)));
  }

  /** The abolished office that the model names, where this organisation does its task today. */
  Optional<String> formerOffice(TaskDefinition task, VariableScope scope, String organization) {
    if (!isOffice(organization)) return Optional.empty();
    Set<String> named = new HashSet<>();
    for (Expression expression : task.getCandidateGroupIdExpressions())
      groups(((Asked) expression).named().getValue(scope))
          .map(Successors::body)
          .forEach(named::add);
    if (named.contains(organization)) return Optional.empty();
    return named.stream().filter(office -> organization.equals(today(office))).findFirst();
  }

  /** What a task is called that its successor does for an abolished office. */
  String named(String task, String office) {
    return "%s（原%s）".formatted(task, organizations.get(office).shortName());
  }

  private String group(String named) {
    String body = body(named);
    return today(body) + named.substring(body.length());
  }

  private String today(String body) {
    return isOffice(body) ? successions.of(body, Matter.CASES, LocalDate.now(clock)) : body;
  }

  private boolean isOffice(String body) {
    return organizations.find(body).filter(one -> one.kind() == Kind.OFFICE).isPresent();
  }

  private static String body(String group) {
    return group.endsWith(OpenTask.LEADER)
        ? group.substring(0, group.length() - OpenTask.LEADER.length())
        : group;
  }

  private static Stream<String> groups(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().map(Object::toString)
        : Stream.of(value.toString().split("\\s*,\\s*"));
  }
}
