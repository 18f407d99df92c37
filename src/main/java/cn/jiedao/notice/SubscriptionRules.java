package cn.jiedao.notice;

import cn.jiedao.api.Problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a system may subscribe to, and where to. */
@Component
class SubscriptionRules {
  private static final int MOST = 20;

  private final JdbcClient database;
  private final Targets targets;
  private final SubscriptionRows rows;

  SubscriptionRules(JdbcClient database, Targets targets, SubscriptionRows rows) {
    this.database = database;
    this.targets = targets;
    this.rows = rows;
  }

  List<Fault> faults(String client, SubscriptionRequest wanted) {
    var found = new ArrayList<Fault>();
    targets
        .objection(wanted.url())
        .ifPresent(detail -> found.add(SubscriptionRequest.fault("/url", detail)));
    found.addAll(faultsOfTypes(wanted.types()));
    found.addAll(faultsOfProcesses(wanted.processes()));
    if (found.isEmpty() && rows.of(client).size() >= MOST)
      found.add(SubscriptionRequest.fault("", "每个系统最多 " + MOST + " 个订阅，请先取消不再使用的订阅。"));
    return found;
  }

  private static List<Fault> faultsOfTypes(List<String> types) {
    if (types.isEmpty())
      return List.of(SubscriptionRequest.fault("/types", "请至少订阅一种事件，可订阅：" + EventType.codes()));
    var found = new ArrayList<Fault>();
    for (int i = 0; i < types.size(); i++)
      if (EventType.of(types.get(i)).isEmpty())
        found.add(SubscriptionRequest.fault("/types/" + i, "没有这种事件，可订阅：" + EventType.codes()));
    return found;
  }

  private List<Fault> faultsOfProcesses(List<String> processes) {
    Set<String> known = processes.isEmpty() ? Set.of() : known();
    var found = new ArrayList<Fault>();
    for (int i = 0; i < processes.size(); i++)
      if (!known.contains(processes.get(i)))
        found.add(SubscriptionRequest.fault("/processes/" + i, "没有这个流程；要订阅全部流程，请不要提交 processes。"));
    return found;
  }

  private Set<String> known() {
    return new HashSet<>(
        database.sql("select distinct key_ from act_re_procdef").query(String.class).list());
  }
}
