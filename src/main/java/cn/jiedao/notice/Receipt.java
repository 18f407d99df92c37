package cn.jiedao.notice;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/**
 * What became of one try to deliver.
 *
 * @param status of the receiver, null where it was not reached
 * @param result as an administrator reads it; says nothing of what the receiver answered
 */
record Receipt(Integer status, Duration took, String result) {
  static Receipt answered(int status, Duration took) {
    return new Receipt(status, took, meaning(status));
  }

  static Receipt failed(Exception failure, Duration took) {
    return new Receipt(null, took, meaning(failure));
  }

  static Receipt refused(String reason) {
    return new Receipt(null, Duration.ZERO, reason);
  }

  boolean delivered() {
    return status != null && status >= 200 && status < 300;
  }

  private static String meaning(int status) {
    if (status >= 200 && status < 300) return "已送达";
    if (status >= 300 && status < 400) return "接收方要求转到别的地址，未予跟随";
    return "接收方没有接受";
  }

  private static String meaning(Exception failure) {
    if (failure instanceof GuardedNames.Inside) return "主机名指向内网或保留地址，未予连接";
    if (failure instanceof UnknownHostException) return "主机名无法解析";
    if (failure instanceof SocketTimeoutException) return "接收方没有及时应答";
    if (failure instanceof SSLException) return "不能建立加密连接，请检查接收方的证书";
    if (failure instanceof ConnectException) return "接收方拒绝连接";
    if (failure instanceof Secrets.KeyMissing) return "签名用的密钥无法读取，请检查 jiedao.webhooks.key";
    return "传输中断或超过时限";
  }
}
