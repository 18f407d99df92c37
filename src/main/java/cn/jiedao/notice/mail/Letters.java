package cn.jiedao.notice.mail;

import cn.jiedao.casefile.CaseHead;
import cn.jiedao.notice.Told;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes mails: the same in words and as a page. */
@Component
class Letters {
  private static final String SETTINGS = "/workplace/messages/settings";
  private static final String SIGNED = "街道 Jiedao 苏州市街道办事处业务平台";

  private final SpringTemplateEngine pages;
  private final Links links;

  Letters(SpringTemplateEngine pages, Links links) {
    this.pages = pages;
    this.links = links;
  }

  /**
   * @param head of the case it is about, null where it is about none
   */
  Letter message(String name, Told told, CaseHead head) {
    String number = head == null ? null : head.number().value();
    String title = head == null ? null : head.title();
    String link = links.to(told.target());
    String text =
        lines(
            name + "：",
            "",
            told.text(),
            head == null ? null : "案号：" + number,
            head == null ? null : "事项：" + title,
            link == null ? "请登录平台查看。" : "查看：" + link);
    var page =
        Map.<String, Object>of(
            "name", name,
            "text", told.text(),
            "number", number == null ? "" : number,
            "title", title == null ? "" : title,
            "link", link == null ? "" : link);
    String subject = "【街道平台】" + told.text() + (number == null ? "" : " " + number);
    return letter(subject, text, "message", page);
  }

  Letter digest(String name, Digest digest) {
    String link = links.to("/camunda/app/tasklist/default/");
    String text =
        lines(
            Stream.of(
                    Stream.of(name + "，早上好：", "", digest.summary()),
                    digest.sections().stream().flatMap(Letters::section),
                    Stream.of("", link == null ? "请登录平台办理。" : "待办：" + link))
                .flatMap(parts -> parts)
                .toArray(String[]::new));
    var page =
        Map.<String, Object>of("name", name, "digest", digest, "link", link == null ? "" : link);
    return letter("【街道平台】" + digest.day() + " 早报：" + digest.subject(), text, "digest", page);
  }

  private static Stream<String> section(Digest.Section section) {
    return Stream.concat(
        Stream.of("", "■ " + section.label() + "（" + section.number() + "）"),
        section.lines().stream()
            .map(
                line ->
                    "  · %s　%s　%s%s"
                        .formatted(
                            line.step(),
                            line.title(),
                            line.number(),
                            line.rest().isEmpty() ? "" : "　" + line.rest())));
  }

  private Letter letter(String subject, String text, String page, Map<String, Object> model) {
    String settings = links.to(SETTINGS);
    var context = new Context();
    context.setVariables(model);
    context.setVariable("settings", settings == null ? "" : settings);
    context.setVariable("signed", SIGNED);
    String end =
        lines("", "--", SIGNED, "本邮件由系统自动发送，请勿回复。", settings == null ? null : "消息设置：" + settings);
    String oneLine = subject.replaceAll("\\s+", " ");
    return new Letter(oneLine, text + end, pages.process("notice/mail/" + page, context));
  }

  private static String lines(String... lines) {
    return Stream.of(lines)
        .filter(line -> line != null)
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
