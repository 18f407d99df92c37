package cn.jiedao.workplace;

import cn.jiedao.calendar.WorkingDays;
import cn.jiedao.casefile.CaseHead;
import cn.jiedao.casefile.Step;
import cn.jiedao.engine.OpenTask;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import cn.jiedao.security.client.ApiClient;
import cn.jiedao.security.client.ApiClients;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** How people read codes, accounts and instants. */
@Component
public class Names {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(WorkingDays.ZONE);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(WorkingDays.ZONE);
  private static final String LEADER = ".leader";

  private final Organizations organizations;
  private final People people;
  private final ApiClients clients;

  Names(Organizations organizations, People people, ApiClients clients) {
    this.organizations = organizations;
    this.people = people;
    this.clients = clients;
  }

  public String organization(String code) {
    if (code == null) return "系统";
    return organizations.find(code).map(Organization::name).orElse(code);
  }

  /** Whether a case is only practised. */
  public boolean isPractice(CaseHead head) {
    return organizations.unit(head.unit()).sandbox();
  }

  public String person(String account) {
    return people.find(account).map(Person::name).orElse(account);
  }

  /** Who did a step, in whose stead, and through which outside system. */
  String person(Step step) {
    boolean confirmed = step.answers().containsKey("signingConfirmation");
    String who = inStead(step) + (confirmed ? "（已核验本人密码）" : "");
    if (step.client() == null) return who;
    String client = clients.find(step.client()).map(ApiClient::name).orElse(step.client());
    return who + "（经 " + client + "）";
  }

  private String inStead(Step step) {
    if (step.onBehalfOf() == null) return step.personName();
    boolean signed = step.answers().containsKey("signingAuthority");
    String stead = step.personName() + " 代 " + person(step.onBehalfOf());
    return signed ? stead + "（授权代签）" : stead;
  }

  /** Whom a task asks: an organisation, or those who decide in it. */
  public List<String> asked(OpenTask task) {
    return task.groups().stream()
        .map(
            group ->
                group.endsWith(LEADER)
                    ? organization(group.substring(0, group.length() - LEADER.length())) + "负责人"
                    : organization(group))
        .toList();
  }

  public static String day(Instant at) {
    return at == null ? "" : DAY.format(at);
  }

  public static String second(Instant at) {
    return SECOND.format(at);
  }

  public static String minute(Instant at) {
    return at == null ? "" : MINUTE.format(at);
  }
}
