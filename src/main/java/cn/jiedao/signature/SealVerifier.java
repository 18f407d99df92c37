package cn.jiedao.signature;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.springframework.stereotype.Component;

/**
 * Judges the seals of a file: each must hold for all that was there when it was set, and the last
 * one for the whole file. Readers say of additions behind the last seal no more than a note.
 */
@Component
class SealVerifier {
  private final CertificateTrust trust;

  SealVerifier(CertificateTrust trust) {
    this.trust = trust;
  }

  List<SealFound> verify(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var found = new ArrayList<SealFound>();
      List<PDSignature> signatures =
          document.getSignatureDictionaries().stream()
              .sorted(Comparator.comparingInt(signature -> end(signature.getByteRange())))
              .toList();
      for (PDSignature signature : signatures) found.add(judge(signature, pdf));
      return allOfFile(found);
    } catch (IOException noPdf) {
      return List.of();
    }
  }

  /** How many seals there are, whether they hold or not. */
  int count(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getSignatureDictionaries().size();
    } catch (IOException noPdf) {
      return 0;
    }
  }

  private static int end(int[] range) {
    return range == null || range.length != 4 ? 0 : range[2] + range[3];
  }

  private SealFound judge(PDSignature signature, byte[] pdf) {
    Instant at = signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
    boolean whole = end(signature.getByteRange()) == pdf.length;
    var nameless = new SealFound(signature.getName(), "", "", "", at, whole, null);
    if (!isContiguous(signature.getByteRange(), pdf))
      return nameless.but("签名没有覆盖盖章时的全部内容，文件可能被改动。");
    try {
      var cms = new SignedContent(signature.getSignedContent(pdf), signature.getContents(pdf));
      var seal =
          new SealFound(
              signature.getName(),
              cms.certificate().getSubjectX500Principal().getName(),
              cms.certificate().getSerialNumber().toString(16),
              cms.algorithm(),
              at,
              whole,
              null);
      if (!cms.holds()) return seal.but("文件内容与签名不符，盖章以后被改动过。");
      return trust.finding(cms, at).map(seal::but).orElse(seal);
    } catch (IOException | RuntimeException unreadable) {
      return nameless.but("签名损坏，无法验证。");
    }
  }

  /** From the first byte on, with no gap but the signature itself. */
  private static boolean isContiguous(int[] range, byte[] pdf) {
    if (range == null || range.length != 4 || range[0] != 0) return false;
    int gap = range[1];
    int behind = range[2];
    boolean inFile = gap > 0 && behind > gap + 1 && range[3] >= 0;
    if (!inFile || (long) behind + range[3] > pdf.length) return false;
    if (pdf[gap] != '<' || pdf[behind - 1] != '>') return false;
    for (int i = gap + 1; i < behind - 1; i++) if (Character.digit(pdf[i], 16) < 0) return false;
    return true;
  }

  private static List<SealFound> allOfFile(List<SealFound> found) {
    if (found.isEmpty()) return found;
    int last = found.size() - 1;
    SealFound newest = found.get(last);
    if (newest.valid() && !newest.coversWholeFile()) found.set(last, newest.but("盖章以后文件又被添加了内容。"));
    return List.copyOf(found);
  }
}
