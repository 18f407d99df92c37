package cn.jiedao.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates for a demo, each of which says that it is one. */
final class DemoAuthority {
  static final String MARK = "DEMO";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SERIAL_BITS = 96;
  private static final int RSA_BITS = 3072;

  private DemoAuthority() {}

  /** The root of one house; its name is nobody else's, since viewers take equal names for one. */
  static SealKey root(SealAlgorithm algorithm, Instant from, Instant until) {
    byte[] mark = new byte[4];
    RANDOM.nextBytes(mark);
    String name = "街道演示根证书 " + MARK + " " + HexFormat.of().formatHex(mark);
    return make(algorithm, name(name, "街道（演示）"), null, from, until);
  }

  static SealKey issue(
      SealKey root, SealAlgorithm algorithm, String organization, Instant from, Instant until) {
    return make(algorithm, name(organization + "（演示）", organization), root, from, until);
  }

  private static X500Name name(String commonName, String organization) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "CN")
        .addRDN(BCStyle.O, organization)
        .addRDN(BCStyle.OU, MARK)
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  private static SealKey make(
      SealAlgorithm algorithm, X500Name subject, SealKey root, Instant from, Instant until) {
    try {
      KeyPair keys = keys(algorithm);
      var issuer =
          root == null
              ? subject
              : X500Name.getInstance(root.certificate().getSubjectX500Principal().getEncoded());
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer, serial(), Date.from(from), Date.from(until), subject, keys.getPublic());
      boolean isRoot = root == null;
      int usage =
          isRoot ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      var signer =
          new JcaContentSignerBuilder(algorithm.signature())
              .setProvider(KeyStores.PROVIDER)
              .build(isRoot ? keys.getPrivate() : root.key());
      var certificate =
          new JcaX509CertificateConverter()
              .setProvider(KeyStores.PROVIDER)
              .getCertificate(builder.build(signer));
      var chain = isRoot ? List.of(certificate) : List.of(certificate, root.certificate());
      return new SealKey(keys.getPrivate(), chain);
    } catch (GeneralSecurityException | OperatorCreationException | CertIOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static BigInteger serial() {
    return new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS);
  }

  private static KeyPair keys(SealAlgorithm algorithm) throws GeneralSecurityException {
    if (algorithm == SealAlgorithm.SM2) {
      var generator = KeyPairGenerator.getInstance("EC", KeyStores.PROVIDER);
      generator.initialize(new ECGenParameterSpec("sm2p256v1"), RANDOM);
      return generator.generateKeyPair();
    }
    var generator = KeyPairGenerator.getInstance("RSA"); // Java's own takes a third of the time
    generator.initialize(RSA_BITS, RANDOM);
    return generator.generateKeyPair();
  }

  /** From the beginning of last year on, so that the clock of an exercise may be turned back. */
  static Instant from(Instant today) {
    return today
        .atOffset(ZoneOffset.UTC)
        .minusYears(1)
        .withDayOfYear(1)
        .truncatedTo(ChronoUnit.DAYS)
        .toInstant();
  }

  static Instant until(Instant today) {
    return today.atOffset(ZoneOffset.UTC).plusYears(20).truncatedTo(ChronoUnit.DAYS).toInstant();
  }
}
