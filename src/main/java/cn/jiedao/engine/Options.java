package cn.jiedao.engine;

import cn.jiedao.form.Option;
import cn.jiedao.form.OptionSource;
import cn.jiedao.organization.Actor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All option sources of the house. */
@Component
public class Options {
  private final Map<String, OptionProvider> providers;

  Options(List<OptionProvider> providers) {
    this.providers =
        providers.stream().collect(Collectors.toMap(OptionProvider::name, Function.identity()));
  }

  /**
   * Of a start form.
   *
   * @param actor who fills in the form; null where a form is only read
   */
  public OptionSource seenBy(Actor actor) {
    return seenBy(actor, OptionProvider.Place.START);
  }

  /**
   * For one form at one time: a list asks the same choice again in each of its rows.
   *
   * @param actor who fills in the form; null where a form is only read
   */
  public OptionSource seenBy(Actor actor, OptionProvider.Place place) {
    var asked = new HashMap<String, List<Option>>();
    return new OptionSource() {
      @Override
      public List<Option> options(String name) {
        return asked.computeIfAbsent(name, source -> provider(source).options(actor, place));
      }

      @Override
      public List<Option> labels(String name) {
        var labels = new LinkedHashMap<String, Option>();
        options(name).forEach(option -> labels.put(option.value(), option));
        provider(name)
            .options(null, place)
            .forEach(option -> labels.putIfAbsent(option.value(), option));
        return List.copyOf(labels.values());
      }

      @Override
      public String refusal(String name) {
        return provider(name).refusal().orElseGet(() -> OptionSource.super.refusal(name));
      }
    };
  }

  private OptionProvider provider(String name) {
    OptionProvider provider = providers.get(name);
    if (provider == null) throw new IllegalArgumentException("no option source " + name);
    return provider;
  }
}
