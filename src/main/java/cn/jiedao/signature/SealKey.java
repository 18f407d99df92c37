package cn.jiedao.signature;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The key of a seal.
 *
 * @param chain its certificate, then those of the authorities above
 */
record SealKey(PrivateKey key, List<X509Certificate> chain) {
  X509Certificate certificate() {
    return chain.get(0);
  }

  /** Made by the house itself, so that nobody takes the seal for a real one. */
  boolean isDemo() {
    return certificate().getSubjectX500Principal().getName().contains("OU=" + DemoAuthority.MARK);
  }
}
