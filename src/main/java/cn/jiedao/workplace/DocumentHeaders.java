package cn.jiedao.workplace;

import cn.jiedao.casefile.document.Document;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What a browser may do with a document of ours: keep it, or show it without running anything. */
final class DocumentHeaders {
  private static final String SEALED = "sandbox; default-src 'none'; frame-ancestors 'none'";

  /** A picture is shown beside the form of a task, in a frame of our own. */
  private static final String PICTURE = "sandbox; default-src 'none'; frame-ancestors 'self'";

  /** The browser's own viewer does not open in a sandbox; scripts stay forbidden all the same. */
  private static final String VIEWER =
      "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'; frame-ancestors 'self'";

  private static final String PDF = "application/pdf";
  private static final Set<String> SHOWN = Set.of(PDF, "image/jpeg", "image/png");

  private DocumentHeaders() {}

  static boolean canBeShown(Document document) {
    return SHOWN.contains(document.mediaType());
  }

  static void write(HttpServletResponse response, Document document, boolean inline) {
    boolean shown = inline && canBeShown(document);
    var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    response.setContentType(document.mediaType());
    response.setContentLengthLong(document.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        disposition.filename(document.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (shown) response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Content-Security-Policy", policy(document, shown));
  }

  private static String policy(Document document, boolean shown) {
    if (!shown) return SEALED;
    return document.mediaType().equals(PDF) ? VIEWER : PICTURE;
  }
}
