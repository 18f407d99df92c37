package cn.jiedao.notice;

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

  List<Objection> objections(
      String client, String url, List<String> types, List<String> processes) {
    var found = new ArrayList<Objection>();
    targets.objection(url).ifPresent(detail -> found.add(new Objection("/url", detail)));
    if (types.isEmpty()) found.add(new Objection("/types", "请至少订阅一种事件。"));
    for (int i = 0; i < types.size(); i++)
      if (EventType.of(types.get(i)).isEmpty())
        found.add(new Objection("/types/" + i, "没有这种事件，可订阅：" + EventType.codes()));
    Set<String> known = processes.isEmpty() ? Set.of() : processes();
    for (int i = 0; i < processes.size(); i++)
      if (!known.contains(processes.get(i)))
        found.add(new Objection("/processes/" + i, "没有这个流程；要订阅全部流程，请不要提交 processes。"));
    if (found.isEmpty() && rows.of(client).size() >= MOST)
      found.add(new Objection("", "每个系统最多 " + MOST + " 个订阅，请先取消不再使用的订阅。"));
    return found;
  }

  private Set<String> processes() {
    return new HashSet<>(
        database.sql("select distinct key_ from act_re_procdef").query(String.class).list());
  }
}
