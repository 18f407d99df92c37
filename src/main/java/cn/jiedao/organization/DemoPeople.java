package cn.jiedao.organization;

import cn.jiedao.organization.post.PostRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Invented people for the city's bodies, all of 姑苏区 and all of the sandbox: a leader, a clerk, and
 * a second clerk for what two people of one body must do; and the three administrators.
 */
@Component
@Profile("demo")
class DemoPeople {
  static final String PASSWORD = "jiedao-demo";
  private static final Set<String> PEOPLED = Set.of("suzhou", "gusu", "sandbox");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢钟";
  private static final List<String> GIVEN =
      List.of(
          "文清", "建平", "晓岚", "志远", "雅琴", "国梁", "思源", "海燕", "明达", "静怡", "立新", "春华", "世安", "佩兰", "永康",
          "若溪", "浩然", "慧敏", "启明", "秋实", "正行", "婉清", "德润", "书颖", "广平", "素心", "恒毅", "月华", "景行");
  private static final Map<String, String> LEADERS =
      Map.of(
          "局", "局长", "委员会", "主任", "办公室", "主任", "街道办事处", "主任", "支队", "支队长", "大队", "大队长", "部", "部长");

  private final Organizations organizations;
  private final Persons persons;
  private final PostRows posts;

  DemoPeople(Organizations organizations, Persons persons, PostRows posts) {
    this.organizations = organizations;
    this.persons = persons;
    this.posts = posts;
  }

  /** Enters whoever is missing. */
  void load() {
    administrator("admin", Administrator.SYSTEM);
    administrator("secadmin", Administrator.SECURITY);
    administrator("auditor", Administrator.AUDIT);
    var known = persons.all().stream().map(Person::id).collect(Collectors.toSet());
    var wanted = posts();
    for (int i = 0; i < wanted.size(); i++)
      if (!known.contains(wanted.get(i).person())) {
        persons.add(demo(wanted.get(i).person(), name(i), Optional.empty()));
        posts.begin(wanted.get(i));
      }
  }

  private void administrator(String id, Administrator administrator) {
    if (persons.find(id).isEmpty())
      persons.add(demo(id, administrator.label(), Optional.of(administrator)));
  }

  private List<Post> posts() {
    var wanted = new ArrayList<Post>();
    for (Organization body : organizations.all())
      if (PEOPLED.contains(body.unit())) {
        wanted.add(post(body, "leader", true, leaderTitle(body)));
        wanted.add(post(body, "clerk", false, "经办人"));
        wanted.add(post(body, "deputy", false, "复核人"));
      }
    return wanted;
  }

  private static Post post(Organization body, String who, boolean leader, String title) {
    return new Post(body.code() + "." + who, body.code(), leader, title, LONG_AGO, null);
  }

  private static Person demo(String id, String name, Optional<Administrator> administrator) {
    return new Person(id, name, administrator, true, false);
  }

  private static String leaderTitle(Organization body) {
    if (body.kind() == Kind.GOVERNMENT) return body.unit().equals("suzhou") ? "市长" : "区长";
    return LEADERS.entrySet().stream()
        .filter(title -> body.name().endsWith(title.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("主要负责人");
  }

  /** The two lengths have no common divisor: no name comes twice. */
  private static String name(int number) {
    return SURNAMES.charAt(number % SURNAMES.length()) + GIVEN.get(number * 5 % GIVEN.size());
  }
}
