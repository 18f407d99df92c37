package cn.jiedao.signature;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The electronic seals of all bodies: sets them, and says whether they hold. */
@Component
public class Seals {
  /** A file with the seal that was set last. */
  public record Sealed(byte[] pdf, SealFound seal) {}

  private final List<Signer> signers;
  private final SealVerifier verifier;

  Seals(List<Signer> signers, SealVerifier verifier) {
    this.signers = signers;
    this.verifier = verifier;
  }

  /**
   * Seals a file; what comes back is checked as anybody would check it, whoever set the seal.
   *
   * @return the file, to which the seal was added, and that seal
   * @throws SealRefused when the body has no seal that can be set now
   */
  public Sealed seal(byte[] pdf, SealRequest request) {
    Signer signer =
        signers.stream()
            .filter(one -> one.serves(request.organization()))
            .findFirst()
            .orElseThrow(
                () ->
                    SealRefused.because(
                        request.organizationName()
                            + "还没有电子印章，不能签章。请系统管理员配置印章（jiedao.seals.folder）。"));
    int before = verifier.count(pdf);
    byte[] sealed = signer.sign(pdf, request);
    if (!Arrays.equals(sealed, 0, Math.min(pdf.length, sealed.length), pdf, 0, pdf.length))
      throw SealRefused.because("签章改动了文件原有的内容，没有采用。请联系印章服务方。");
    List<SealFound> found = verify(sealed);
    if (found.size() != before + 1) throw SealRefused.because("签章没有写入文件。请联系印章服务方。");
    found.stream()
        .filter(seal -> !seal.valid())
        .findFirst()
        .ifPresent(
            seal -> {
              throw SealRefused.because(seal.organizationName() + "的印章无效：" + seal.finding());
            });
    return new Sealed(sealed, found.get(found.size() - 1));
  }

  /** Every seal of a file, oldest first; none where it is not sealed, or no PDF. */
  public List<SealFound> verify(byte[] pdf) {
    return verifier.verify(pdf);
  }
}
