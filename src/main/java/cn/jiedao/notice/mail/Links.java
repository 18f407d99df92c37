package cn.jiedao.notice.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a mail leads; nowhere while {@code jiedao.base-url} does not say where we are. */
@Component
class Links {
  private final String base;

  Links(@Value("${jiedao.base-url:}") String base) {
    this.base = base.strip().replaceAll("/+$", "");
  }

  /** Null where it cannot be said. */
  String to(String path) {
    return base.isEmpty() || path == null ? null : base + path;
  }
}
