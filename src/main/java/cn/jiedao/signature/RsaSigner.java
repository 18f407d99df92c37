package cn.jiedao.signature;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seals by RSA and SHA-256, which every PDF reader can check. */
@Component
@Order
class RsaSigner implements Signer {
  private final KeyStoreSeals seals;

  RsaSigner(KeyStoreSeals seals) {
    this.seals = seals;
  }

  @Override
  public boolean serves(String organization) {
    return seals.serves(organization, SealAlgorithm.RSA);
  }

  @Override
  public byte[] sign(byte[] pdf, SealRequest request) {
    return seals.seal(pdf, request, SealAlgorithm.RSA);
  }
}
