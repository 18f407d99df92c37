package cn.jiedao.establishment;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.Proposals;
import cn.jiedao.casefile.document.DocumentKinds;
import cn.jiedao.casefile.document.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The documents that an application must hold before the city may accept it (INV-4-4). */
@Component
public class Materials {
  private static final String EVERY = "every";

  private final Map<String, List<String>> kindsOfChange;
  private final Proposals proposals;
  private final Documents documents;
  private final DocumentKinds kinds;

  Materials(
      @Value("classpath:establishment/materials.yaml") Resource file,
      Proposals proposals,
      Documents documents,
      DocumentKinds kinds)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      this.kindsOfChange = new Yaml().load(in);
    }
    this.proposals = proposals;
    this.documents = documents;
    this.kinds = kinds;
    kindsOfChange.values().forEach(list -> list.forEach(kinds::label));
  }

  /**
   * Kinds that a type of change needs.
   *
   * @throws IllegalArgumentException when there is no such type
   */
  public List<String> of(String changeType) {
    if (changeType == null || EVERY.equals(changeType) || !kindsOfChange.containsKey(changeType))
      throw new IllegalArgumentException("没有“" + changeType + "”这种变更");
    return Stream.of(EVERY, changeType).flatMap(key -> kindsOfChange.get(key).stream()).toList();
  }

  /** What a case still lacks, as officers call it; empty where it is complete. */
  public List<String> missing(CaseNumber number) {
    Object type = proposals.facts(number).get("changeType");
    Set<String> held = documents.kindsOf(number);
    return of(type == null ? null : type.toString()).stream()
        .filter(kind -> !held.contains(kind))
        .map(kinds::label)
        .toList();
  }
}
