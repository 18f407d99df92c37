package cn.jiedao.signature;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Seals of a folder, without the application. */
final class TrialSeals {
  static final String DEPARTMENT = "gusu-urban-management";
  static final String OFFICE = "gusu-shuangta";

  private TrialSeals() {}

  /** Made as they are needed. */
  static Seals demo(Path folder, Clock clock) {
    return of(new SealFolder(folder, "trial", true, clock), Map.of(), clock);
  }

  /** Those of a customer. */
  static Seals own(Path folder, String password, Clock clock) {
    return of(new SealFolder(folder, password, false, clock), Map.of(), clock);
  }

  static Seals of(SealFolder folder, Map<String, SealAlgorithm> algorithms, Clock clock) {
    var settings = new SealSettings(null, null, algorithms);
    var seals = new KeyStoreSeals(folder, settings, new SealPicture(), clock);
    return new Seals(
        List.of(new RsaSigner(seals), new Sm2Signer(seals)),
        new SealVerifier(new CertificateTrust(folder, clock)));
  }

  static SealRequest department() {
    return new SealRequest(DEPARTMENT, "苏州市姑苏区城市管理委员会", "陈立新", "签署行政委托协议", "甲方（盖章）");
  }

  static SealRequest office() {
    return new SealRequest(OFFICE, "苏州市姑苏区人民政府双塔街道办事处", "王海燕", "签署行政委托协议", "乙方（盖章）");
  }
}
