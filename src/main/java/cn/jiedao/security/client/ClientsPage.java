package cn.jiedao.security.client;

import cn.jiedao.organization.Administrator;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.organization.People;
import cn.jiedao.organization.Person;
import cn.jiedao.security.CurrentOfficer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the page of outside systems shows. */
@Component
class ClientsPage {
  /** One system of the list. */
  record Entry(
      ApiClient client,
      String organization,
      List<String> processes,
      int callsPerMinute,
      String added,
      String revoked,
      List<KeyEntry> keys) {}

  /** One key, as people read it; {@code lastDay} is the last day on which it is good. */
  record KeyEntry(
      ApiKey key, String state, String badge, String issued, LocalDate lastDay, String revoked) {}

  private final ApiClients clients;
  private final ApiKeys keys;
  private final ClientRules rules;
  private final CallLimits limits;
  private final Organizations organizations;
  private final People people;
  private final Clock clock;

  ClientsPage(
      ApiClients clients,
      ApiKeys keys,
      ClientRules rules,
      CallLimits limits,
      Organizations organizations,
      People people,
      Clock clock) {
    this.clients = clients;
    this.keys = keys;
    this.rules = rules;
    this.limits = limits;
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  ModelAndView show() {
    Map<String, String> processes = rules.processes();
    var page = new ModelAndView("security/clients");
    page.addObject("manages", manages());
    page.addObject("clients", clients.all().stream().map(one -> entry(one, processes)).toList());
    page.addObject("organizations", organizations.all());
    page.addObject("processes", processes);
    page.addObject("limit", limits.callsPerMinute(null));
    page.addObject("today", LocalDate.now(clock));
    page.addObject("lastDay", keys.lastDay());
    return page;
  }

  ModelAndView refused(ClientRefused refused) {
    ModelAndView page = show();
    page.setStatus(HttpStatus.BAD_REQUEST);
    page.addObject("objections", refused.objections());
    return page;
  }

  static boolean manages() {
    return CurrentOfficer.find()
        .filter(officer -> officer.isIn(Administrator.SECURITY.group()))
        .isPresent();
  }

  private Entry entry(ApiClient client, Map<String, String> names) {
    return new Entry(
        client,
        organizations.find(client.organization()).map(Organization::name).orElse(""),
        client.processes().stream().map(id -> names.getOrDefault(id, id)).toList(),
        limits.callsPerMinute(client.callsPerMinute()),
        signed(client.createdAt(), client.createdBy()),
        signed(client.revokedAt(), client.revokedBy()),
        keys.of(client.id()).stream().map(this::entry).toList());
  }

  private KeyEntry entry(ApiKey key) {
    boolean expired = key.expiredAt(clock.instant());
    String state = key.revoked() ? "已撤销" : expired ? "已过期" : "有效";
    return new KeyEntry(
        key,
        state,
        key.revoked() || expired ? "" : "ok",
        signed(key.issuedAt(), key.issuedBy()),
        local(key.expiresAt()).toLocalDate().minusDays(1),
        signed(key.revokedAt(), key.revokedBy()));
  }

  private String signed(Instant at, String person) {
    if (at == null) return "";
    return local(at).toLocalDate() + " " + people.find(person).map(Person::name).orElse("平台");
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, clock.getZone());
  }
}
