package cn.jiedao.notice;

import cn.jiedao.JiedaoTest;
import cn.jiedao.Officers;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.client.Clients;
import cn.jiedao.transfer.Review;
import cn.jiedao.transfer.TransferSweep;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A house with a receiver outside, to which it sends by real HTTP; the worker is driven by hand.
 */
@JiedaoTest
abstract class ReceivedEvents {
  private static final String CLIENT = "webhook-tests";
  static final EventType[] ALL = EventType.values();

  @LocalServerPort int port;
  @Autowired Review review;
  @Autowired Officers officers;
  @Autowired TransferSweep sweep;
  @Autowired Clients clients;
  @Autowired Subscriptions subscriptions;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryBox box;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  Receiver receiver;

  @BeforeEach
  void openTheReceiver() throws Exception {
    receiver = new Receiver();
    clients.key(CLIENT, "gusu-market-supervision", "task-transfer-review");
  }

  @AfterEach
  void endWhatWasSubscribed() {
    subscriptions.of(CLIENT).forEach(subscriptions::end);
    receiver.close();
    ClockUtil.reset();
  }

  Subscriptions.Issued subscribe(EventType... types) {
    return subscribe("gusu-market-supervision", List.of(), types);
  }

  Subscriptions.Issued subscribe(String organization, List<String> processes, EventType... types) {
    var caller = new ApiCaller(CLIENT, "测试平台", organization, Set.of(), false);
    var codes = Arrays.stream(types).map(EventType::code).toList();
    return subscriptions.subscribe(
        caller, new SubscriptionRequest(receiver.url(), codes, processes));
  }

  int deliver() {
    int tried = 0;
    while (deliveries.deliverNext()) tried++;
    return tried;
  }

  List<String> states(Subscriptions.Issued issued) {
    return database
        .sql("select state from webhook_delivery where subscription = :id order by id")
        .param("id", issued.subscription().id())
        .query(String.class)
        .list();
  }
}
