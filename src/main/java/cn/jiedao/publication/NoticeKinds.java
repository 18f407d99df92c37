package cn.jiedao.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The kinds of notices, and for each the facts that may be public (publication/kinds.yaml). */
@Component
class NoticeKinds {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /**
   * @param page where the same is shown at large, {@code {number}} for the notice's; null if
   *     nowhere
   */
  record Kind(String label, Map<String, String> facts, Page page) {}

  /** An address, and what the link to it says. */
  record Page(String address, String says) {
    Page of(Notice notice) {
      return new Page(address.replace("{number}", notice.number()), says);
    }
  }

  private final Map<String, Kind> kinds;

  NoticeKinds() {
    try (InputStream in = new ClassPathResource("publication/kinds.yaml").getInputStream()) {
      Map<String, Map<String, Object>> file =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      kinds =
          file.entrySet().stream()
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> kind(e.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Kind kind(Map<String, Object> entry) {
    var page = (Map<String, String>) entry.get("page");
    return new Kind(
        (String) entry.get("label"),
        (Map<String, String>) entry.get("facts"),
        page == null ? null : new Page(page.get("address"), page.get("says")));
  }

  Kind get(String kind) {
    var known = kinds.get(kind);
    if (known == null) {
      throw new IllegalArgumentException("没有公告类别 " + kind);
    }
    return known;
  }

  /** Where what a notice says is shown at large. */
  Optional<Page> page(Notice notice) {
    return Optional.ofNullable(kinds.get(notice.kind())).map(Kind::page).map(p -> p.of(notice));
  }

  /** The facts in the order of their kind; one that the kind does not list is refused. */
  List<Notice.Fact> facts(String kind, Map<String, ?> given) {
    var allowed = get(kind).facts();
    var unknown = new LinkedHashMap<>(given);
    unknown.keySet().removeAll(allowed.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("公告类别 " + kind + " 不得公开 " + unknown.keySet());
    }
    return allowed.entrySet().stream()
        .filter(e -> given.get(e.getKey()) != null && !text(given.get(e.getKey())).isBlank())
        .map(e -> new Notice.Fact(e.getKey(), e.getValue(), text(given.get(e.getKey()))))
        .toList();
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(NoticeKinds::text).collect(Collectors.joining("、"));
    }
    return value instanceof LocalDate date ? DAY.format(date) : NoticeText.clean(value.toString());
  }
}
