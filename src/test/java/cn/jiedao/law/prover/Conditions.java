package cn.jiedao.law.prover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;

/** Conditions of flows, evaluated by the expression language that the engine uses. */
final class Conditions {
  private static final ExpressionFactoryImpl JUEL = new ExpressionFactoryImpl();
  private static final Pattern TEXT = Pattern.compile("'[^']*'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Set<String> WORDS = Set.of("and", "or", "not", "eq", "ne");

  private Conditions() {}

  /** Names that a condition reads. */
  static Set<String> variables(String condition) {
    var names = new LinkedHashSet<String>();
    Matcher found = NAME.matcher(TEXT.matcher(condition).replaceAll(""));
    while (found.find()) if (!WORDS.contains(found.group())) names.add(found.group());
    return names;
  }

  static boolean isTrue(String condition, Map<String, String> values) {
    var context = new SimpleContext();
    values.forEach(
        (name, value) ->
            context.setVariable(name, JUEL.createValueExpression(value, String.class)));
    return (boolean)
        JUEL.createValueExpression(context, condition, boolean.class).getValue(context);
  }

  /** Every combination of values; a name's list may hold null for "not set". */
  static List<Map<String, String>> combinations(Map<String, ? extends Collection<String>> domains) {
    List<Map<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
    for (var domain : domains.entrySet()) {
      var longer = new ArrayList<Map<String, String>>();
      for (Map<String, String> one : all)
        for (String value : domain.getValue()) {
          var more = new TreeMap<>(one);
          more.put(domain.getKey(), value);
          longer.add(more);
        }
      all = longer;
    }
    return all;
  }
}
