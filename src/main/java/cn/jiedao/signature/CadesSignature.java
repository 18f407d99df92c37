package cn.jiedao.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Hashtable;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, level B-B). */
final class CadesSignature {
  private CadesSignature() {}

  static byte[] of(byte[] content, SealKey key, SealAlgorithm algorithm)
      throws GeneralSecurityException {
    try {
      var signer =
          new JcaContentSignerBuilder(algorithm.signature())
              .setProvider(KeyStores.PROVIDER)
              .build(key.key());
      var digests =
          new JcaDigestCalculatorProviderBuilder().setProvider(KeyStores.PROVIDER).build();
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(new Attributes(certificate(key, algorithm)))
              .build(signer, key.certificate()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (OperatorCreationException | CMSException | IOException failed) {
      throw new GeneralSecurityException(failed);
    }
  }

  /** Names the certificate within what is signed, so that no other can be put in its place. */
  private static AttributeTable certificate(SealKey key, SealAlgorithm algorithm)
      throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance(algorithm.digest(), KeyStores.PROVIDER)
            .digest(key.certificate().getEncoded());
    var digest = new AlgorithmIdentifier(algorithm.digestId());
    var named = new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(digest, hash)});
    var attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
    return new AttributeTable(attributes);
  }

  /** PAdES has the time in the PDF itself and forbids it here. */
  private static final class Attributes extends DefaultSignedAttributeTableGenerator {
    Attributes(AttributeTable others) {
      super(others);
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    protected Hashtable createStandardAttributeTable(Map parameters) {
      Hashtable attributes = super.createStandardAttributeTable(parameters);
      attributes.remove(CMSAttributes.signingTime);
      attributes.remove(CMSAttributes.cmsAlgorithmProtect);
      return attributes;
    }
  }
}
