package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** A new version of the engine cannot open a door that nobody has looked at. */
class CommandKindTest {
  private static final String LIST = "engine/commands.properties";
  private static final Pattern THE_ENGINES_TEST_CASES =
      Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.test\\..*");

  @Test
  void every_command_of_the_engine_is_classified() throws Exception {
    assertThat(kindsOnTheClassPath())
        .as(
            "%s says what each command means for a person (query, read, officer write,"
                + " administrator write, refused). Look at what the new command does, add it"
                + " there, and to CommandKind only if people must send it; remove what is gone.",
            LIST)
        .containsExactlyInAnyOrderEntriesOf(kindsOnTheList());
  }

  private static Map<String, String> kindsOnTheList() throws IOException {
    Properties list = new Properties();
    try (InputStream in = CommandKindTest.class.getClassLoader().getResourceAsStream(LIST)) {
      list.load(in);
    }
    Map<String, String> kinds = new TreeMap<>();
    list.forEach((command, kind) -> kinds.put((String) command, (String) kind));
    return kinds;
  }

  private static Map<String, String> kindsOnTheClassPath() throws ClassNotFoundException {
    var scan = new Scan();
    scan.addIncludeFilter(new AssignableTypeFilter(Command.class));
    scan.addExcludeFilter(new RegexPatternTypeFilter(THE_ENGINES_TEST_CASES));
    Map<String, String> kinds = new TreeMap<>();
    for (var found : scan.findCandidateComponents("org.camunda")) {
      Class<?> command = Class.forName(found.getBeanClassName(), false, loader());
      String kind = CommandKind.of(command).name().toLowerCase(Locale.ROOT).replace('_', ' ');
      kinds.put(command.getName(), kind);
    }
    return kinds;
  }

  private static ClassLoader loader() {
    return CommandKindTest.class.getClassLoader();
  }

  /** Finds nested classes too, since the engine keeps commands in them. */
  private static class Scan extends ClassPathScanningCandidateComponentProvider {
    Scan() {
      super(false);
    }

    @Override
    protected boolean isCandidateComponent(AnnotatedBeanDefinition candidate) {
      return !candidate.getMetadata().isAbstract();
    }
  }
}
