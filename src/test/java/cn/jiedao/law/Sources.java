package cn.jiedao.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the classes and the constraints that the catalogue names are written. */
final class Sources {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path CLASSES = Path.of("src/main/java");

  private final Map<String, Path> classes = new TreeMap<>();
  private final Map<Path, String> migrations = new TreeMap<>();

  static Sources read() throws IOException {
    var sources = new Sources();
    for (Path file : files(CLASSES, ".java"))
      sources.classes.put(file.getFileName().toString().replace(".java", ""), file);
    for (Path file : files(MIGRATIONS, ".sql"))
      sources.migrations.put(file, Files.readString(file));
    return sources;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  Optional<Path> mainClass(String simpleName) {
    return Optional.ofNullable(classes.get(simpleName));
  }

  Optional<Path> migrationOf(String constraint) {
    Pattern name = Pattern.compile("\\b" + constraint + "\\b");
    return migrations.entrySet().stream()
        .filter(migration -> name.matcher(migration.getValue()).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
