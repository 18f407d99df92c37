package cn.jiedao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Names and sizes that lead from a diagram to its code and its test. */
class NamesTest {
  private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
  private static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("cn.jiedao");

  @Test
  void each_delegate_is_named_after_its_element_and_short() throws IOException {
    var inModels = new TreeSet<String>();
    for (Path model : files("processes", ".bpmn"))
      DELEGATE
          .matcher(Files.readString(model))
          .results()
          .forEach(found -> inModels.add(found.group(1)));
    var inCode = new TreeSet<String>();
    for (Path source : files("src/main/java", ".java")) {
      if (!Files.readString(source).contains("implements JavaDelegate")) continue;
      String name = source.getFileName().toString().replace(".java", "");
      inCode.add(Character.toLowerCase(name.charAt(0)) + name.substring(1));
      long lines = Files.readAllLines(source).stream().filter(NamesTest::isCode).count();
      assertThat(lines).as("%s has 40 lines at most", source).isLessThanOrEqualTo(40);
    }
    assertThat(inCode)
        .as("each delegate is the bean of a step, and each step has its delegate")
        .isEqualTo(inModels);
  }

  @Test
  void a_test_says_by_its_name_what_it_needs() {
    for (JavaClass test : TESTS) {
      if (!hasTests(test)) continue;
      String name = test.getSimpleName();
      if (test.isAnnotatedWith(JiedaoTest.class))
        assertThat(name).as("needs the application").matches(".*(ProcessTest|IT|Benchmark)");
      else assertThat(name).as("has tests").matches(".*(Test|IT|Benchmark)");
    }
  }

  @Test
  void no_file_is_longer_than_200_lines() throws IOException {
    var tooLong = new TreeMap<Path, Integer>();
    var all = new ArrayList<>(files("src/main/java", ".java"));
    all.addAll(files("tools", ".mjs"));
    all.addAll(files("src/main/frontend", ".js"));
    for (Path file : all) {
      int lines = Files.readAllLines(file).size();
      if (lines > 200) tooLong.put(file, lines);
    }
    assertThat(tooLong).isEmpty();
  }

  private static boolean isCode(String line) {
    return !line.isBlank() && !line.strip().matches("(import|package|/\\*|\\*|//|@).*");
  }

  private static boolean hasTests(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(
            method ->
                method.isAnnotatedWith(Test.class)
                    || method.isAnnotatedWith(ParameterizedTest.class));
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
