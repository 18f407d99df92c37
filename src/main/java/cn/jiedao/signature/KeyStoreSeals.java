package cn.jiedao.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Sets seals whose keys lie in the seals' folder, as long as their certificates are valid. */
@Component
class KeyStoreSeals {
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private final SealFolder folder;
  private final SealSettings settings;
  private final SealedPdf sealed;
  private final Clock clock;

  KeyStoreSeals(SealFolder folder, SealSettings settings, SealPicture picture, Clock clock) {
    this.folder = folder;
    this.settings = settings;
    this.sealed = new SealedPdf(picture);
    this.clock = clock;
  }

  boolean serves(String organization, SealAlgorithm algorithm) {
    return settings.algorithmOf(organization) == algorithm && folder.has(organization);
  }

  byte[] seal(byte[] pdf, SealRequest request, SealAlgorithm algorithm) {
    SealKey key = folder.key(request.organization(), request.organizationName(), algorithm);
    Instant now = clock.instant();
    check(key.certificate(), request.organizationName(), now);
    try {
      return sealed.seal(pdf, request, key, algorithm, now);
    } catch (GeneralSecurityException wrongKey) {
      throw SealRefused.because(
          request.organizationName() + "的印章私钥不能用于 " + algorithm + " 签名，没有签章。请系统管理员检查。", wrongKey);
    } catch (IOException unreadable) {
      throw SealRefused.because("文件不是完好的 PDF，没有签章。", unreadable);
    }
  }

  private void check(X509Certificate certificate, String name, Instant now) {
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    if (now.isAfter(until))
      throw SealRefused.because(
          name + "的印章证书已于 " + day(until) + " 过期，没有签章。请向证书颁发机构更新证书，再由系统管理员换上。");
    if (now.isBefore(from)) throw SealRefused.because(name + "的印章证书 " + day(from) + " 起才生效，没有签章。");
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION])
      throw SealRefused.because(name + "的证书不是签名证书，没有签章。请系统管理员换上签名证书。");
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
  }
}
