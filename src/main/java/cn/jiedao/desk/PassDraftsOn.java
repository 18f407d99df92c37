package cn.jiedao.desk;

import cn.jiedao.organization.register.Matter;
import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Successions;
import cn.jiedao.organization.register.Turn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody at an abolished office had begun to fill in goes with him to its successor. */
@Component
class PassDraftsOn {
  private final JdbcClient database;
  private final Successions successions;

  PassDraftsOn(JdbcClient database, Successions successions) {
    this.database = database;
    this.successions = successions;
  }

  @EventListener
  @Order(Turn.TASKS)
  void on(OfficesChanged change) {
    for (String office : change.abolished())
      database
          .sql(
              """
              update draft d set organization = :successor where organization = :office
                and not exists (select from draft o where (o.person, o.organization, o.place) = (d.person, :successor, d.place))
              """)
          .param("office", office)
          .param("successor", successions.of(office, Matter.PEOPLE, change.day()))
          .update();
  }
}
