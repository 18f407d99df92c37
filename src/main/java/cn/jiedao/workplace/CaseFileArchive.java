package cn.jiedao.workplace;

import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.DocumentKinds;
import cn.jiedao.casefile.document.Documents;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes a case as a ZIP for the archive (归档): the PDF, each document, the chain, and the manifest
 * that names the SHA-256 of every file; written as it is read, never whole in memory.
 */
@Component
class CaseFileArchive {
  static final String PDF = "案卷.pdf";
  static final String STEPS = "steps.json";
  static final String MANIFEST = "manifest.json";

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private final CaseFilePdf printer;
  private final Documents documents;
  private final DocumentKinds kinds;
  private final JsonMapper json = JsonMapper.builder().build();

  CaseFileArchive(CaseFilePdf printer, Documents documents, DocumentKinds kinds) {
    this.printer = printer;
    this.documents = documents;
    this.kinds = kinds;
  }

  /** Returns the SHA-256 of the manifest, which stands for all files. */
  String write(CaseFile file, OutputStream to) throws IOException {
    var manifest = new CaseFileManifest(file, kinds);
    var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    manifest.add(PDF, entry(zip, PDF, out -> printer.print(file, out)));
    manifest.add(STEPS, entry(zip, STEPS, out -> out.write(pretty(CaseFileManifest.steps(file)))));
    for (Document document : file.enclosed()) {
      String name = manifest.nameOf(document);
      manifest.add(name, document, entry(zip, name, out -> copy(document, out)));
    }
    byte[] text = pretty(manifest.content());
    Sealed sealed = entry(zip, MANIFEST, out -> out.write(text));
    zip.finish();
    return sealed.sha256();
  }

  private void copy(Document document, OutputStream out) throws IOException {
    try (InputStream content = documents.open(document)) {
      content.transferTo(out);
    }
  }

  private byte[] pretty(Object content) throws IOException {
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
  }

  private static Sealed entry(ZipOutputStream zip, String name, Content content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    var counted = new SealingStream(zip);
    content.writeTo(counted);
    zip.closeEntry();
    return counted.sealed();
  }
}
