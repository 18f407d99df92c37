package cn.jiedao.notice;

import cn.jiedao.api.Problem;
import cn.jiedao.api.Refused;
import cn.jiedao.security.ApiCaller;
import cn.jiedao.security.ApiCallers;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lets a system at its own subscriptions; any other looks like one that is not there. */
@Component
class OwnSubscriptions {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final ApiCallers callers;
  private final Subscriptions subscriptions;

  OwnSubscriptions(ApiCallers callers, Subscriptions subscriptions) {
    this.callers = callers;
    this.subscriptions = subscriptions;
  }

  /**
   * @throws Refused for a person, whom nobody could send events to
   */
  ApiCaller caller() {
    ApiCaller caller = callers.current();
    if (caller.isPerson())
      throw new Refused(
          Problem.of(403, "systems-only", "只供外部系统使用", "事件只能由外部系统订阅，请用系统的密钥（请求头 X-Api-Key）调用。"));
    return caller;
  }

  Subscription find(String id) {
    String client = caller().client();
    return Optional.of(id)
        .filter(text -> ID.matcher(text).matches())
        .flatMap(text -> subscriptions.find(client, UUID.fromString(text)))
        .orElseThrow(Refused::unknown);
  }
}
