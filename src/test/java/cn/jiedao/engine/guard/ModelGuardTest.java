package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.ModelBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

@Tag("INV-S-17")
class ModelGuardTest {
  private static final Set<String> OPENED = openedBeans();

  @ParameterizedTest
  @MethodSource("ourModels")
  void our_own_models_pass(Path model) throws IOException {
    assertThat(review(Files.readString(model), name -> true)).isEmpty();
  }

  static List<Path> ourModels() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("refusedElements")
  void what_could_run_code_or_leave_the_release_is_refused(String content) {
    List<String> findings = review(model(content), Set.of("recordTransfer")::contains);
    assertThat(findings).anyMatch(finding -> finding.startsWith("元素 x："));
  }

  static List<String> refusedElements() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/engine/refused-elements.txt"));
  }

  @Test
  void every_finding_is_told_at_once() {
    String two = "<manualTask id='a'/><userTask id='b' camunda:assignee='admin'/>";
    assertThat(review(model(two), name -> false))
        .containsExactly("元素 a：不允许使用元素 manualTask", "元素 b：不允许使用属性 assignee");
  }

  private static Set<String> openedBeans() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
    var naming = AnnotationBeanNameGenerator.INSTANCE;
    return scan.findCandidateComponents("cn.jiedao").stream()
        .map(bean -> naming.generateBeanName(bean, new SimpleBeanDefinitionRegistry()))
        .collect(Collectors.toSet());
  }

  private static String model(String content) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>"
        + "<process id='p' isExecutable='true' camunda:historyTimeToLive='P10D'>"
        + "<startEvent id='begin'/>"
        + content
        + "</process></definitions>";
  }

  private static List<String> review(String model, Predicate<String> delegates) {
    List<String> findings = new ArrayList<>();
    var expressions = new ModelExpressions(delegates, OPENED::contains);
    var parser =
        new BpmnParser(
            null,
            self ->
                new BpmnParse(self) {
                  @Override
                  protected void parseRootElement() {
                    findings.addAll(new ModelReview(expressions).of(rootElement));
                  }
                });
    parser.createParse().sourceString(model).execute();
    return findings;
  }
}
