package cn.jiedao.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a seal's certificate is one of an authority that this house trusts, and was valid. */
@Component
class CertificateTrust {
  private final SealFolder folder;
  private final Clock clock;

  CertificateTrust(SealFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * What is wrong with it, in Chinese.
   *
   * @param at when the seal was set
   */
  Optional<String> finding(SignedContent signed, Instant at) {
    if (at == null) return Optional.of("印章没有写明盖章时间。");
    if (at.isAfter(clock.instant())) return Optional.of("盖章时间晚于现在。");
    X509Certificate certificate = signed.certificate();
    if (at.isAfter(certificate.getNotAfter().toInstant())
        || at.isBefore(certificate.getNotBefore().toInstant())) return Optional.of("盖章时证书不在有效期内。");
    return leadsToRoot(signed, at) ? Optional.empty() : Optional.of("证书不是本系统信任的机构颁发的，不能确认盖章单位。");
  }

  private boolean leadsToRoot(SignedContent signed, Instant at) {
    Set<TrustAnchor> anchors =
        folder.trusted().stream()
            .map(root -> new TrustAnchor(root, null))
            .collect(Collectors.toSet());
    if (anchors.isEmpty()) return false;
    try {
      var target = new X509CertSelector();
      target.setCertificate(signed.certificate());
      var parameters = new PKIXBuilderParameters(anchors, target);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      parameters.addCertStore(
          CertStore.getInstance(
              "Collection",
              new CollectionCertStoreParameters(signed.certificates()),
              KeyStores.PROVIDER));
      CertPathBuilder.getInstance("PKIX", KeyStores.PROVIDER).build(parameters);
      return true;
    } catch (GeneralSecurityException noPath) {
      return false;
    }
  }
}
