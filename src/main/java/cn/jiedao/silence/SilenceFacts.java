package cn.jiedao.silence;

import cn.jiedao.engine.FactSource;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the superior is shown of an office that said nothing. */
@Component
class SilenceFacts implements FactSource {
  private final Silences silences;

  SilenceFacts(Silences silences) {
    this.silences = silences;
  }

  @Override
  public Map<String, Function<Asked, Object>> facts() {
    return Map.of("silenceRecord", this::account);
  }

  private String account(Asked asked) {
    return asked.task().getVariable("office") instanceof String office
        ? silences.account(asked.head().number(), office)
        : null;
  }
}
