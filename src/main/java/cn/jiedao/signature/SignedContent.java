package cn.jiedao.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** What a signature of a PDF signs, with the signature and the certificates that lie in it. */
final class SignedContent {
  private final SignerInformation signer;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final X509Certificate certificate;

  /**
   * @param signature CMS, filled up with zeros to the room that was kept for it
   */
  SignedContent(byte[] content, byte[] signature) throws IOException {
    try (var in = new ASN1InputStream(signature)) {
      var data =
          new CMSSignedData(new CMSProcessableByteArray(content), in.readObject().getEncoded());
      Collection<SignerInformation> signers = data.getSignerInfos().getSigners();
      if (signers.size() != 1) throw new IOException("one signer expected");
      signer = signers.iterator().next();
      for (X509CertificateHolder one : data.getCertificates().getMatches(null))
        certificates.add(certificate(one));
      certificate =
          certificate(
              (X509CertificateHolder)
                  data.getCertificates().getMatches(signer.getSID()).iterator().next());
    } catch (CMSException | GeneralSecurityException unreadable) {
      throw new IOException(unreadable);
    }
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws IOException, GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509", KeyStores.PROVIDER)
            .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }

  X509Certificate certificate() {
    return certificate;
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  String algorithm() {
    for (SealAlgorithm one : SealAlgorithm.values())
      if (one.digestId().getId().equals(signer.getDigestAlgOID())) return one.label();
    return signer.getDigestAlgOID();
  }

  /** Whether it was signed like this, by the key of this certificate. */
  boolean holds() {
    try {
      var verifier =
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(KeyStores.PROVIDER)
              .build(certificate);
      return signer.verify(verifier) && namesCertificate();
    } catch (CMSException | OperatorCreationException | GeneralSecurityException no) {
      return false;
    }
  }

  /** The certificate stands within what is signed, as PAdES demands. */
  private boolean namesCertificate() throws GeneralSecurityException {
    var signed = signer.getSignedAttributes();
    Attribute named =
        signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (named == null) return false;
    ESSCertIDv2 first =
        SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0)).getCerts()[0];
    var digest =
        MessageDigest.getInstance(
            first.getHashAlgorithm().getAlgorithm().getId(), KeyStores.PROVIDER);
    return MessageDigest.isEqual(digest.digest(certificate.getEncoded()), first.getCertHash());
  }
}
