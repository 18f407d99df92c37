package cn.jiedao.engine.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeployedFilesTest {
  private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

  @ParameterizedTest
  @MethodSource("ourFiles")
  void our_own_decisions_and_forms_pass(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    assertThatCode(() -> deploy(file.toString(), content)).doesNotThrowAnyException();
  }

  static List<Path> ourFiles() throws IOException {
    try (Stream<Path> decisions = Files.walk(Path.of("processes"));
        Stream<Path> forms = Files.walk(Path.of("forms"))) {
      return Stream.concat(decisions, forms)
          .filter(file -> file.toString().matches(".*\\.(dmn|form)"))
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.js", "a.groovy", "a.cmmn", "a.bpmn20.xml", "a.class", "a"})
  void other_kinds_of_files_are_refused(String name) {
    refused(name, "x", "只能部署 .bpmn、.dmn 和 .form");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<inputExpression expressionLanguage='juel'/>",
        "<inputExpression expressionLanguage='groovy'/>",
        "<outputEntry expressionLanguage='javascript'/>",
        "<inputEntry expressionLanguage='http://www.omg.org/spec/FEEL/20140401.groovy'/>",
        "<literalExpression/>",
        "<context/>",
        "<functionDefinition/>",
        "<input camunda:inputVariable='a'/>",
        "<camunda:script/>"
      })
  void a_decision_holds_feel_and_nothing_else(String content) {
    refused("d.dmn", decision(content), "不允许");
    refused("d.dmn", "<!DOCTYPE d [<!ENTITY x 'y'>]>" + decision(""), "DOCTYPE");
    refused("d.dmn", "<definitions/>", "不是 DMN 文件");
  }

  @Test
  void the_languages_called_feel_pass() {
    String feel = "<inputExpression expressionLanguage='%s'/>";
    for (String name : List.of("feel", "https://www.omg.org/spec/DMN/20191111/FEEL/")) {
      assertThatCode(() -> deploy("d.dmn", decision(feel.formatted(name)).getBytes()))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_form_that_cannot_be_held_as_a_contract_is_refused() {
    String form = "{\"id\":\"f\",\"components\":[{\"type\":\"%s\",\"key\":\"a\",\"id\":\"a\"}]}";
    refused("f.form", form.formatted("filepicker"), "f.form");
    refused("f.form", form.formatted("html"), "f.form");
    refused("f.form", "no json", "f.form");
  }

  private static String decision(String content) {
    return "<definitions xmlns='%s' xmlns:camunda='http://camunda.org/schema/1.0/dmn'><decision>%s</decision></definitions>"
        .formatted(DMN, content);
  }

  private static void refused(String name, String content, String reason) {
    assertThatThrownBy(() -> deploy(name, content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("文件被拒绝：" + name)
        .hasMessageContaining(reason);
  }

  private static void deploy(String name, byte[] content) {
    var file = new ResourceEntity();
    file.setName(name);
    file.setBytes(content);
    var deployment = new DeploymentEntity();
    deployment.addResource(file);
    new DeployedFiles().deploy(deployment);
  }
}
