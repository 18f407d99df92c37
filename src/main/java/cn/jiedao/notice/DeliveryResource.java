package cn.jiedao.notice;

import cn.jiedao.api.Problem;
import cn.jiedao.api.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the events of a subscription. */
@RestController
@RequestMapping(
    path = SubscriptionResource.ADDRESS + "/{id}/deliveries",
    produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryResource {
  private static final Set<String> STATES = Set.of("waiting", "delivered", "dead", "dropped");
  private static final Set<String> PARAMETERS = Set.of("state", "limit", "cursor");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
  private static final int PAGE = 50;
  private static final int MOST = 100;

  /**
   * @param next cursor of the page that follows, null on the last
   */
  record Page(List<Shown> deliveries, String next) {}

  /**
   * @param nextTryAt null unless it waits
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      long id,
      String event,
      String type,
      String caseNumber,
      int step,
      Instant occurredAt,
      String state,
      int attempts,
      Instant nextTryAt,
      Instant deliveredAt,
      Integer lastStatus,
      String lastResult) {
    static Shown of(Delivery delivery) {
      return new Shown(
          delivery.id(),
          delivery.event().toString(),
          delivery.type(),
          delivery.caseNumber(),
          delivery.seq(),
          delivery.at(),
          delivery.state(),
          delivery.attempts(),
          delivery.state().equals("waiting") ? delivery.dueAt() : null,
          delivery.deliveredAt(),
          delivery.lastStatus(),
          delivery.lastResult());
    }
  }

  private final OwnSubscriptions own;
  private final DeliveryBox box;

  DeliveryResource(OwnSubscriptions own, DeliveryBox box) {
    this.own = own;
    this.box = box;
  }

  /** The latest first. */
  @GetMapping
  Page list(
      @PathVariable String id,
      @RequestParam(required = false) String state,
      @RequestParam(required = false) String limit,
      @RequestParam(required = false) String cursor,
      @RequestParam Map<String, String> given) {
    var subscription = own.find(id);
    for (String name : given.keySet())
      if (!PARAMETERS.contains(name)) throw Refused.parameter(name, "没有这个参数，可用：state、limit、cursor");
    if (state != null && !STATES.contains(state))
      throw Refused.parameter("state", "state 应为 waiting、delivered、dead 或 dropped");
    int most = limit == null ? PAGE : (int) number("limit", limit, MOST);
    long before = cursor == null ? 0 : number("cursor", cursor, Long.MAX_VALUE);
    List<Delivery> found = box.of(subscription.id(), state, before, most + 1);
    List<Delivery> shown = found.size() > most ? found.subList(0, most) : found;
    String next = found.size() > most ? Long.toString(shown.get(most - 1).id()) : null;
    return new Page(shown.stream().map(Shown::of).toList(), next);
  }

  @PostMapping("/{delivery}/replay")
  ResponseEntity<Void> replay(@PathVariable String id, @PathVariable String delivery) {
    var subscription = own.find(id);
    if (!NUMBER.matcher(delivery).matches()) throw Refused.unknown();
    Delivery found =
        box.find(subscription.id(), Long.parseLong(delivery)).orElseThrow(Refused::unknown);
    if (!box.replay(found.id()))
      throw new Refused(Problem.of(409, "not-dead", "不是死信", "只有死信可以重发；等待中的事件会自动重试，已送达的不再发送。"));
    return ResponseEntity.accepted().build();
  }

  private static long number(String parameter, String text, long most) {
    if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > most)
      throw Refused.parameter(
          parameter,
          parameter.equals("limit")
              ? "limit 应为 1 到 " + MOST + " 的整数"
              : "cursor 应为上一页返回的 next，请原样传回");
    return Long.parseLong(text);
  }
}
