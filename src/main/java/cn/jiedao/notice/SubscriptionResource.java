package cn.jiedao.notice;

import cn.jiedao.api.JsonBody;
import cn.jiedao.api.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A system's own subscriptions. */
@RestController
@RequestMapping(path = SubscriptionResource.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
class SubscriptionResource {
  static final String ADDRESS = "/api/v1/subscriptions";

  record All(List<Shown> subscriptions) {}

  /**
   * @param secret only in the answer that makes it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shown(
      String id,
      String url,
      List<String> types,
      List<String> processes,
      Instant createdAt,
      String secret) {
    static Shown of(Subscription subscription, String secret) {
      return new Shown(
          subscription.id().toString(),
          subscription.url(),
          subscription.types(),
          subscription.processes(),
          subscription.createdAt(),
          secret);
    }
  }

  private final Subscriptions subscriptions;
  private final OwnSubscriptions own;

  SubscriptionResource(Subscriptions subscriptions, OwnSubscriptions own) {
    this.subscriptions = subscriptions;
    this.own = own;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Shown> subscribe(HttpServletRequest request) throws IOException {
    var caller = own.caller();
    var wanted = SubscriptionRequest.of(JsonBody.fields(JsonBody.bytes(request)));
    var issued = subscriptions.subscribe(caller, wanted);
    return ResponseEntity.created(URI.create(ADDRESS + "/" + issued.subscription().id()))
        .body(Shown.of(issued.subscription(), issued.secret()));
  }

  @GetMapping
  All list() {
    return new All(
        subscriptions.of(own.caller().client()).stream()
            .map(subscription -> Shown.of(subscription, null))
            .toList());
  }

  @GetMapping("/{id}")
  Shown show(@PathVariable String id) {
    return Shown.of(own.find(id), null);
  }

  /**
   * @throws Refused when it is not there, or not the caller's
   */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(@PathVariable String id) {
    subscriptions.end(own.find(id));
    return ResponseEntity.noContent().build();
  }
}
