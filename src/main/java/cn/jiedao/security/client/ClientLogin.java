package cn.jiedao.security.client;

import jakarta.servlet.Filter;
import org.springframework.stereotype.Component;

/** The filters by which a system comes in; no beans, else they would run on every page. */
@Component
public class ClientLogin {
  private final ApiKeys keys;

  ClientLogin(ApiKeys keys) {
    this.keys = keys;
  }

  public Filter byKey() {
    return new ApiKeyFilter(keys);
  }
}
