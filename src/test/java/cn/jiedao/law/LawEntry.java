package cn.jiedao.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One entry of a {@link LawFile}: a missing or wrong value is noted, and reading goes on. */
public final class LawEntry {
  private final LawFile file;
  private final MappingNode node;
  private final String name;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private LawEntry(LawFile file, MappingNode node, String name) {
    this.file = file;
    this.node = node;
    this.name = name;
  }

  static LawEntry of(LawFile file, MappingNode node, String nameKey) {
    String name =
        node.getValue().stream()
            .filter(pair -> scalar(pair.getKeyNode()).equals(nameKey))
            .map(pair -> scalar(pair.getValueNode()))
            .findFirst()
            .orElse("entry without " + nameKey);
    return new LawEntry(file, node, name).indexed();
  }

  private LawEntry indexed() {
    for (NodeTuple pair : node.getValue()) {
      String key = scalar(pair.getKeyNode());
      if (values.put(key, pair.getValueNode()) != null)
        file.find(LawFile.line(pair.getKeyNode()), name, "the key \"" + key + "\" is there twice");
    }
    return this;
  }

  public String name() {
    return name;
  }

  int line() {
    return LawFile.line(node);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  int line(String key) {
    return has(key) ? LawFile.line(values.get(key)) : line();
  }

  public void find(String key, String what) {
    find(line(key), what);
  }

  void find(int line, String what) {
    file.find(line, name, what);
  }

  public void allowOnly(Set<String> known) {
    for (String key : keys())
      if (!known.contains(key))
        find(key, "does not know the key \"%s\": use %s".formatted(key, new TreeSet<>(known)));
  }

  /** A text that must be there. */
  public String text(String key) {
    if (values.get(key) instanceof ScalarNode text && !text.getValue().isBlank())
      return text.getValue().strip();
    find(key, "needs a text under \"" + key + "\"");
    return "";
  }

  public String textOrNull(String key) {
    return has(key) ? text(key) : null;
  }

  /** A list of texts that is not empty. */
  List<String> texts(String key) {
    List<String> texts =
        values.get(key) instanceof SequenceNode list
            ? list.getValue().stream().map(LawEntry::scalar).toList()
            : List.of();
    if (texts.isEmpty() || texts.contains(""))
      find(key, "needs a list of texts under \"" + key + "\"");
    return texts;
  }

  /** The entries of a list under a key, which bear this entry's name. */
  List<LawEntry> parts(String key) {
    if (!(values.get(key) instanceof SequenceNode list) || list.getValue().isEmpty()) {
      find(key, "needs a list under \"" + key + "\"");
      return List.of();
    }
    var parts = new ArrayList<LawEntry>();
    for (Node part : list.getValue()) {
      if (part instanceof MappingNode mapping)
        parts.add(new LawEntry(file, mapping, name).indexed());
      else file.find(LawFile.line(part), name, "needs keys in each item of \"" + key + "\"");
    }
    return parts;
  }

  /** As YAML means it: a map, a list, a truth value or a text. */
  Object value(String key) {
    return plain(values.get(key));
  }

  private static Object plain(Node node) {
    if (node instanceof MappingNode mapping) {
      var map = new LinkedHashMap<String, Object>();
      mapping
          .getValue()
          .forEach(pair -> map.put(scalar(pair.getKeyNode()), plain(pair.getValueNode())));
      return map;
    }
    if (node instanceof SequenceNode list)
      return list.getValue().stream().map(LawEntry::plain).toList();
    return node.getTag().equals(Tag.BOOL) ? (Object) scalar(node).equals("true") : scalar(node);
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
