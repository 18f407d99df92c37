package cn.jiedao.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the classes and the constraints that the catalogue names are written. */
final class Sources {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path CLASSES = Path.of("src/main/java");

  private final Map<String, Path> classes = new TreeMap<>();
  private final Map<Path, Set<String>> words = new TreeMap<>();

  static Sources read() {
    var sources = new Sources();
    for (Path file : files(CLASSES, ".java"))
      sources.classes.put(file.getFileName().toString().replace(".java", ""), file);
    for (Path file : files(MIGRATIONS, ".sql")) sources.words.put(file, wordsOf(file));
    return sources;
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Set<String> wordsOf(Path file) {
    try {
      return new HashSet<>(List.of(Files.readString(file).split("\\W+")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Optional<Path> mainClass(String simpleName) {
    return Optional.ofNullable(classes.get(simpleName));
  }

  Optional<Path> migrationOf(String constraint) {
    return words.entrySet().stream()
        .filter(migration -> migration.getValue().contains(constraint))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
