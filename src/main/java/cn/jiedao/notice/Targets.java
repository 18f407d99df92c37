package cn.jiedao.notice;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where we send at all: to hosts that the operator has allowed, by https. */
@Component
class Targets {
  private static final int LONGEST = 500;
  private static final int LAST_PORT = 65535;

  private final List<String> allowed;
  private final boolean plainHttp;

  Targets(WebhookSettings settings) {
    this.allowed =
        settings.hosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .filter(host -> !host.isEmpty())
            .toList();
    this.plainHttp = settings.privateAddresses();
  }

  /** Why an address is not one we send to; empty where it is. */
  Optional<String> objection(String url) {
    if (url == null || url.length() > LONGEST) return Optional.of("回调地址最多 500 个字符。");
    return uri(url).map(this::objection).orElse(Optional.of("回调地址不是有效的网址。"));
  }

  private Optional<String> objection(URI uri) {
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!"https".equalsIgnoreCase(uri.getScheme()) && !(http && plainHttp))
      return Optional.of("回调地址必须以 https:// 开头。");
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null)
      return Optional.of("回调地址须写明主机，且不能带用户名、密码或 # 片段。");
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int usual = http ? 80 : 443;
    int port = uri.getPort() == -1 ? usual : uri.getPort();
    if (port < 1 || port > LAST_PORT) return Optional.of("回调地址的端口应为 1 到 65535。");
    boolean listed =
        allowed.contains(host + ":*")
            || allowed.contains(host + ":" + port)
            || port == usual && allowed.contains(host);
    return listed
        ? Optional.empty()
        : Optional.of("主机 " + host + ":" + port + " 不在允许的回调主机之列，请联系系统管理员。");
  }

  private static Optional<URI> uri(String url) {
    try {
      return Optional.of(URI.create(url));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
