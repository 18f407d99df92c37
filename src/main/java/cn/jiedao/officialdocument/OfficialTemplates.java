package cn.jiedao.officialdocument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.xml.sax.SAXException;

/**
 * The templates of official documents: ours, and a customer's own that stand in their place. Each
 * is tried with the samples beside ours before the house starts, so that none is found wanting when
 * a decision is to be issued.
 */
@Component
class OfficialTemplates {
  private static final String OURS = "templates/official/";
  private static final String LAYOUT = "layout.html";
  private static final String SUFFIX = ".html";

  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final Map<String, TemplateSamples> samples = new TreeMap<>();

  /**
   * @param folder with the customer's own templates; empty for none
   * @throws IllegalStateException in Chinese, where a template lacks what no document may lack
   */
  OfficialTemplates(@Value("${jiedao.official-documents.templates:}") String folder)
      throws IOException {
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath:" + OURS + "*.yaml")) {
      var read = TemplateSamples.read(file);
      samples.put(read.template(), read);
    }
    if (!folder.isBlank()) {
      refuseUnknown(Path.of(folder));
      engine.addTemplateResolver(resolver(new FileTemplateResolver(), Path.of(folder) + "/", 1));
    }
    engine.addTemplateResolver(resolver(new ClassLoaderTemplateResolver(), OURS, 2));
    samples.values().forEach(this::check);
  }

  private static AbstractConfigurableTemplateResolver resolver(
      AbstractConfigurableTemplateResolver resolver, String prefix, int order) {
    resolver.setPrefix(prefix);
    resolver.setSuffix(SUFFIX);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setOrder(order);
    resolver.setCheckExistence(true);
    return resolver;
  }

  private void refuseUnknown(Path folder) throws IOException {
    if (!Files.isDirectory(folder))
      throw new IllegalStateException(
          "公文模板目录“" + folder + "”不存在，请检查设置 jiedao.official-documents.templates。");
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.equals(LAYOUT))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .filter(name -> !samples.containsKey(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw new IllegalStateException(
                    "没有“%s”这种公文，请删除或改名模板 %s。可用的名称：%s。"
                        .formatted(
                            name,
                            folder.resolve(name + SUFFIX),
                            String.join("、", samples.keySet())));
              });
    }
  }

  private void check(TemplateSamples of) {
    for (Map<String, Object> sample : of.samples()) check(of, set(of.template(), sample), sample);
  }

  private static void check(TemplateSamples of, SetPage page, Map<String, Object> sample) {
    for (Part part : of.parts())
      part.lackedBy(page, sample)
          .ifPresent(
              lacked -> {
                throw new IllegalStateException(
                    "公文模板“%s”缺少%s（id 为 %s 的元素须写出 %s）。请补上后再启动。"
                        .formatted(of.template() + SUFFIX, part.label(), part.id(), lacked));
              });
  }

  /**
   * @throws IllegalArgumentException where there is no such template, or a fact is missing
   */
  void demand(String template, Map<String, Object> facts) {
    Map<String, String> missing = of(template).missing(facts);
    if (!missing.isEmpty())
      throw new IllegalArgumentException(
          "公文“%s”缺少内容：%s".formatted(template, String.join("、", called(missing))));
  }

  private static List<String> called(Map<String, String> missing) {
    return missing.entrySet().stream()
        .map(
            one ->
                one.getValue().equals(one.getKey())
                    ? one.getKey()
                    : one.getValue() + "（" + one.getKey() + "）")
        .toList();
  }

  /**
   * @throws IllegalArgumentException where there is no such template
   */
  TemplateSamples of(String template) {
    TemplateSamples of = samples.get(template);
    if (of == null) throw new IllegalArgumentException("没有“" + template + "”这种公文");
    return of;
  }

  SetPage set(String template, Map<String, Object> model) {
    try {
      return SetPage.of(engine.process(template, new Context(null, model)));
    } catch (TemplateProcessingException | SAXException broken) {
      throw new IllegalStateException(
          "公文模板“%s”不能使用：%s".formatted(template + SUFFIX, broken.getMessage()), broken);
    }
  }

  /** Every template with its samples, for whoever wants to look at them. */
  List<TemplateSamples> all() {
    return List.copyOf(samples.values());
  }
}
