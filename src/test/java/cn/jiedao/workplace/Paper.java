package cn.jiedao.workplace;

import java.nio.charset.StandardCharsets;

/** A PDF of one empty page. */
final class Paper {
  private static final String PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """;

  private Paper() {}

  static byte[] pdf() {
    return PDF.getBytes(StandardCharsets.US_ASCII);
  }
}
