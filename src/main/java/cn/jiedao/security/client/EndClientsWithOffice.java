package cn.jiedao.security.client;

import cn.jiedao.organization.register.OfficesChanged;
import cn.jiedao.organization.register.Turn;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The systems of an abolished office come in no more (Art. 4): its successor has its own entered.
 */
@Component
class EndClientsWithOffice {
  private final ApiClients clients;

  EndClientsWithOffice(ApiClients clients) {
    this.clients = clients;
  }

  @EventListener
  @Order(Turn.PEOPLE)
  void on(OfficesChanged change) {
    change.abolished().forEach(clients::revokeOf);
  }
}
