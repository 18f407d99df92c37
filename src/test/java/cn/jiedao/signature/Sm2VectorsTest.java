package cn.jiedao.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.util.test.FixedSecureRandom;
import org.junit.jupiter.api.Test;

/** The provider that seals by SM2 and SM3 does what the standards print. */
class Sm2VectorsTest {
  private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
  private static final ECParameterSpec CURVE = ECNamedCurveTable.getParameterSpec("sm2p256v1");

  // GB/T 32918.5-2017, Annex A.2, with the identity 1234567812345678
  private static final BigInteger KEY =
      hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
  private static final BigInteger PUBLIC_X =
      hex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020");
  private static final BigInteger PUBLIC_Y =
      hex("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
  private static final String RANDOM =
      "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";
  private static final BigInteger R =
      hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3");
  private static final BigInteger S =
      hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

  @Test
  void the_signature_of_the_standard_is_accepted_and_one_of_another_message_is_not()
      throws Exception {
    var point = CURVE.getCurve().createPoint(PUBLIC_X, PUBLIC_Y);
    var key =
        KeyFactory.getInstance("EC", KeyStores.PROVIDER)
            .generatePublic(new ECPublicKeySpec(point, CURVE));
    var signature = Signature.getInstance(SealAlgorithm.SM2.signature(), KeyStores.PROVIDER);
    signature.initVerify(key);
    signature.update(MESSAGE);
    assertThat(signature.verify(encoded())).isTrue();
    signature.initVerify(key);
    signature.update("massage digest".getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(encoded())).isFalse();
  }

  @Test
  void the_random_number_of_the_standard_gives_its_signature() throws Exception {
    var domain = new ECDomainParameters(CURVE.getCurve(), CURVE.getG(), CURVE.getN(), CURVE.getH());
    var signer = new SM2Signer();
    var random = new FixedSecureRandom(HexFormat.of().parseHex(RANDOM));
    signer.init(true, new ParametersWithRandom(new ECPrivateKeyParameters(KEY, domain), random));
    signer.update(MESSAGE, 0, MESSAGE.length);
    assertThat(signer.generateSignature()).isEqualTo(encoded());
  }

  /** GB/T 32905-2016, Annex A. */
  @Test
  void the_digests_of_the_standard_are_ours() throws Exception {
    assertThat(digest("abc"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(digest("abcd".repeat(16)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  private static String digest(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    var digest = MessageDigest.getInstance(SealAlgorithm.SM2.digest(), KeyStores.PROVIDER);
    return HexFormat.of().formatHex(digest.digest(bytes));
  }

  private static byte[] encoded() throws Exception {
    return new DERSequence(new ASN1Integer[] {new ASN1Integer(R), new ASN1Integer(S)}).getEncoded();
  }

  private static BigInteger hex(String number) {
    return new BigInteger(number, 16);
  }
}
