package cn.jiedao.law.mutation;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The process tests that show an invariant, run from within a test, in the application it uses. */
final class ProcessTests {
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build());

  /** A test, and the invariants that it carries. */
  record ProcessTest(String id, String name, Set<String> invariants) {
    @Override
    public String toString() {
      return "%s %s".formatted(name.replaceAll("\\(.*", "").replace('_', ' '), invariants);
    }
  }

  List<ProcessTest> all() {
    var tests = new ArrayList<ProcessTest>();
    var plan =
        launcher.discover(
            request(selectPackage("cn.jiedao"))
                .filters(includeClassNamePatterns(".*ProcessTest"))
                .build());
    for (TestIdentifier root : plan.getRoots())
      for (TestIdentifier test : plan.getDescendants(root))
        if (test.isTest())
          tests.add(new ProcessTest(test.getUniqueId(), test.getDisplayName(), tags(test)));
    return tests;
  }

  private static Set<String> tags(TestIdentifier test) {
    var tags = new TreeSet<String>();
    test.getTags().stream().map(TestTag::getName).forEach(tags::add);
    return tags;
  }

  /** Whether it fails, or its class cannot even begin. */
  boolean fails(ProcessTest test) {
    var causes = new ArrayList<Throwable>();
    launcher.execute(
        request(selectUniqueId(test.id())).build(),
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier one, TestExecutionResult result) {
            result.getThrowable().ifPresent(causes::add);
          }
        });
    return !causes.isEmpty();
  }

  private static LauncherDiscoveryRequestBuilder request(DiscoverySelector tests) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(tests)
        .filters(TagFilter.includeTags("any()"));
  }
}
