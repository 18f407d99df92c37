package cn.jiedao.signature;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seals by SM2 and SM3 (GB/T 32918, GB/T 32905), the algorithms of state for public bodies. */
@Component
@Order
class Sm2Signer implements Signer {
  private final KeyStoreSeals seals;

  Sm2Signer(KeyStoreSeals seals) {
    this.seals = seals;
  }

  @Override
  public boolean serves(String organization) {
    return seals.serves(organization, SealAlgorithm.SM2);
  }

  @Override
  public byte[] sign(byte[] pdf, SealRequest request) {
    return seals.seal(pdf, request, SealAlgorithm.SM2);
  }
}
