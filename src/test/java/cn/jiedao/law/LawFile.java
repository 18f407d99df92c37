package cn.jiedao.law;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file that is a list of entries, read with its lines, so that each fault has a place. */
public final class LawFile {
  private final Path path;
  private final String nameKey;
  private final List<String> findings = new ArrayList<>();

  private LawFile(Path path, String nameKey) {
    this.path = path;
    this.nameKey = nameKey;
  }

  /**
   * @param nameKey the key that names an entry, unique in the file
   */
  public static LawFile of(Path path, String nameKey) {
    return new LawFile(path, nameKey);
  }

  public List<LawEntry> entries() {
    if (!(root() instanceof SequenceNode list)) {
      find(
          1, "the file", "must be a list of entries, each beginning with \"- " + nameKey + ": …\"");
      return List.of();
    }
    var entries = new ArrayList<LawEntry>();
    var names = new HashSet<String>();
    for (Node node : list.getValue()) {
      if (node instanceof MappingNode mapping) entries.add(LawEntry.of(this, mapping, nameKey));
      else find(line(node), "entry", "must have keys, the first of them \"" + nameKey + "\"");
    }
    for (LawEntry entry : entries)
      if (!names.add(entry.name()))
        entry.find(nameKey, "is there twice: give each entry its own " + nameKey);
    return entries;
  }

  private Node root() {
    var options = new LoaderOptions();
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
    } catch (MarkedYAMLException unreadable) {
      find(unreadable.getProblemMark().getLine() + 1, "the file", unreadable.getProblem());
      throw new CatalogueRefused(findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void find(int line, String entry, String what) {
    findings.add("%s:%d: %s: %s".formatted(path.getFileName(), line, entry, what));
  }

  public void refuseWhatWasFound() {
    if (!findings.isEmpty()) throw new CatalogueRefused(findings);
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
