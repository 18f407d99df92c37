package cn.jiedao.signature;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** By what a seal is signed. */
enum SealAlgorithm {
  RSA("SHA256withRSA", "SHA-256", NISTObjectIdentifiers.id_sha256),
  SM2("SM3withSM2", "SM3", GMObjectIdentifiers.sm3);

  private final String signature;
  private final String digest;
  private final ASN1ObjectIdentifier digestId;

  SealAlgorithm(String signature, String digest, ASN1ObjectIdentifier digestId) {
    this.signature = signature;
    this.digest = digest;
    this.digestId = digestId;
  }

  /** As an officer reads it. */
  String label() {
    return this == RSA ? "RSA/SHA-256" : "SM2/SM3";
  }

  String signature() {
    return signature;
  }

  String digest() {
    return digest;
  }

  ASN1ObjectIdentifier digestId() {
    return digestId;
  }
}
