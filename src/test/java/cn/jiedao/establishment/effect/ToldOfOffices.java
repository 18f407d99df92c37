package cn.jiedao.establishment.effect;

import cn.jiedao.organization.register.OfficesChanged;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every change that takes effect, and fails on the one it is told to fail on. */
@Component
class ToldOfOffices {
  private final List<OfficesChanged> told = new CopyOnWriteArrayList<>();
  private volatile String failsOn;

  void failOn(String caseNumber) {
    failsOn = caseNumber;
  }

  List<OfficesChanged> of(String caseNumber) {
    return told.stream().filter(event -> event.caseNumber().equals(caseNumber)).toList();
  }

  @EventListener
  void on(OfficesChanged event) {
    if (event.caseNumber().equals(failsOn)) throw new IllegalStateException("测试用故障");
    told.add(event);
  }
}
