package cn.jiedao.database;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to work on a server that may forget a committed transaction. */
@Component
class DurabilityCheck implements InitializingBean {
  private static final List<String> REQUIRED =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final JdbcClient database;

  DurabilityCheck(JdbcClient database) {
    this.database = database;
  }

  /**
   * @throws StartRefused naming the settings that are off
   */
  @Override
  public void afterPropertiesSet() {
    var off = REQUIRED.stream().filter(setting -> !isOn(setting)).toList();
    if (!off.isEmpty())
      throw new StartRefused(
          "数据库服务器关闭了 " + String.join("、", off) + "，断电会丢失已提交的数据。",
          "请在 postgresql.conf（或 alter system、alter role、alter database 的设置）中改为 on，再重新启动。");
  }

  private boolean isOn(String setting) {
    String value =
        database
            .sql("select current_setting(:setting)")
            .param("setting", setting)
            .query(String.class)
            .single();
    return !value.equals("off") && !value.equals("local");
  }
}
