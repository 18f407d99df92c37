package cn.jiedao.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.platform.commons.annotation.Testable;

/** Which tests carry which invariants: the tags of test methods and of their classes. */
final class TestTags {
  /** A test method, whose name is a sentence. */
  record TestMethod(String file, String type, String method) implements Comparable<TestMethod> {
    String sentence() {
      return method.replace('_', ' ');
    }

    @Override
    public int compareTo(TestMethod other) {
      return (type + " " + method).compareTo(other.type + " " + other.method);
    }
  }

  private final Map<String, SortedSet<TestMethod>> tests = new TreeMap<>();

  static TestTags ofAllTests() {
    return of(
        new ClassFileImporter()
            .withImportOption(new OnlyIncludeTests())
            .importPackages("cn.jiedao"));
  }

  static TestTags of(JavaClasses classes) {
    var tags = new TestTags();
    for (JavaClass type : classes)
      for (JavaMethod method : type.getMethods())
        if (method.isMetaAnnotatedWith(Testable.class))
          Stream.concat(tags(type), tags(method)).forEach(tag -> tags.add(tag, type, method));
    return tags;
  }

  private void add(String tag, JavaClass type, JavaMethod method) {
    String file =
        "src/test/java/%s/%s"
            .formatted(
                type.getPackageName().replace('.', '/'),
                type.getSource().orElseThrow().getFileName().orElseThrow());
    tests
        .computeIfAbsent(tag, none -> new TreeSet<>())
        .add(new TestMethod(file, type.getSimpleName(), method.getName()));
  }

  private static Stream<String> tags(HasAnnotations<?> place) {
    Stream<Tag> one = place.tryGetAnnotationOfType(Tag.class).stream();
    Stream<Tag> several =
        place.tryGetAnnotationOfType(Tags.class).stream().flatMap(t -> Arrays.stream(t.value()));
    return Stream.concat(one, several).map(Tag::value);
  }

  SortedSet<TestMethod> of(String invariant) {
    return tests.getOrDefault(invariant, new TreeSet<>());
  }

  /** Invariants that no test shows, and tags that no invariant has, each with what to do. */
  List<String> findings(Catalogue catalogue) {
    var findings = new ArrayList<String>();
    for (Invariant invariant : catalogue.invariants())
      if (of(invariant.id()).isEmpty())
        findings.add(
            "invariants.yaml:%d: %s: no test carries it: tag the test that shows it with @Tag(\"%s\"), or write one"
                .formatted(invariant.line(), invariant.id(), invariant.id()));
    tests.forEach(
        (tag, tagged) -> {
          if (catalogue.find(tag).isEmpty())
            findings.add(
                "%s: @Tag(\"%s\") names no invariant of invariants.yaml: correct the tag, or add the entry"
                    .formatted(tagged.first().file(), tag));
        });
    return findings;
  }
}
