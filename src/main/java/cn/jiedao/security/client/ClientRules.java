package cn.jiedao.security.client;

import cn.jiedao.engine.HouseProcesses;
import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import cn.jiedao.security.StartableProcesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an outside system must be before it is let in. */
@Component
class ClientRules {
  static final int LONGEST_NAME = 60;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_ID = 40;
  private static final int MOST_CALLS = 100_000;

  private final Organizations organizations;
  private final StartableProcesses processes;
  private final HouseProcesses ofHouse;

  ClientRules(Organizations organizations, StartableProcesses processes, HouseProcesses ofHouse) {
    this.organizations = organizations;
    this.processes = processes;
    this.ofHouse = ofHouse;
  }

  static boolean isId(String text) {
    return text.length() <= LONGEST_ID && ID.matcher(text).matches();
  }

  List<String> objections(NewClient wanted) {
    var objections = new ArrayList<String>();
    if (!isId(wanted.id())) objections.add("系统代码用小写字母、数字和连字符，最长 40 个字符，例如 hotline-12345");
    if (wanted.name().isBlank()
        || wanted.name().length() > LONGEST_NAME
        || wanted.name().matches(".*(\\p{Cntrl}|\\p{Cs}).*")) objections.add("请填写系统名称，最长 60 个字");
    if (wanted.callsPerMinute() != null
        && (wanted.callsPerMinute() < 1 || wanted.callsPerMinute() > MOST_CALLS))
      objections.add("每分钟调用次数填 1 至 100000，不填按统一上限");
    organizations
        .find(wanted.organization())
        .filter(body -> !organizations.isAbolished(body.code()))
        .ifPresentOrElse(
            body -> beyond(wanted, body).ifPresent(objections::add),
            () -> objections.add("请选择系统所属的单位"));
    return objections;
  }

  private Optional<String> beyond(NewClient wanted, Organization body) {
    Map<String, String> own = withHouse(groupsOf(body));
    return wanted.processes().stream()
        .filter(process -> !own.containsKey(process))
        .findFirst()
        .map(process -> "“%s”不能发起“%s”，请取消勾选或改选单位".formatted(body.name(), nameOf(process)));
  }

  private String nameOf(String process) {
    return processes().getOrDefault(process, process);
  }

  /** What a system of some organisation may be admitted for: ids, each with its Chinese name. */
  Map<String, String> processes() {
    return withHouse(
        organizations.all().stream().flatMap(body -> groupsOf(body).stream()).distinct().toList());
  }

  /** In a case that the house opened any organisation may be asked. */
  private Map<String, String> withHouse(List<String> groups) {
    var all = new TreeMap<>(processes.by(groups));
    all.putAll(ofHouse.all());
    return all;
  }

  private static List<String> groupsOf(Organization body) {
    return List.of(body.code(), body.leaderGroup(), body.kind().group(), body.functionGroup());
  }
}
