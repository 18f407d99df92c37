package cn.jiedao.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Adds a seal to a PDF as one incremental update: not a byte of what was there changes. */
final class SealedPdf {
  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
  private static final int ROOM_FOR_SIGNATURE = 8 << 10;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final SealPicture picture;

  SealedPdf(SealPicture picture) {
    this.picture = picture;
  }

  /**
   * @throws SealRefused when the file has no place for the seal
   */
  byte[] seal(byte[] pdf, SealRequest request, SealKey key, SealAlgorithm algorithm, Instant at)
      throws IOException, GeneralSecurityException {
    try (PDDocument document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      SealPlace place =
          SealPlace.over(request.anchor(), document)
              .orElseThrow(
                  () -> SealRefused.because("文件中没有“" + request.anchor() + "”，不知道印章盖在哪里。请检查公文模板。"));
      String field = "seal-" + (document.getSignatureDictionaries().size() + 1);
      options.setPreferredSignatureSize(ROOM_FOR_SIGNATURE);
      options.setPage(place.page());
      options.setVisualSignature(widget(document, place, request, key, field));
      document.addSignature(signature(request, at), options);
      List<PDSignatureField> fields = document.getSignatureFields();
      PDSignatureField added = fields.get(fields.size() - 1);
      added.setPartialName(field);
      added.getWidgets().forEach(widget -> widget.setPrinted(true));
      var out = new ByteArrayOutputStream(pdf.length + (64 << 10));
      var external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(
          CadesSignature.of(external.getContent().readAllBytes(), key, algorithm));
      return out.toByteArray();
    }
  }

  private static PDSignature signature(SealRequest request, Instant at) {
    var signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(CADES);
    signature.setName(request.organizationName());
    signature.setReason(request.reason() + "（签署人：" + request.signatory() + "）");
    signature.setSignDate(GregorianCalendar.from(at.atZone(ZONE)));
    return signature;
  }

  /** A document of one page that holds nothing but the seal; PDFBox copies it from there. */
  private InputStream widget(
      PDDocument target, SealPlace place, SealRequest request, SealKey key, String field)
      throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(target.getPage(place.page()).getMediaBox()));
      var form = new PDAcroForm(document);
      document.getDocumentCatalog().setAcroForm(form);
      form.setSignaturesExist(true);
      form.setAppendOnly(true);
      form.getCOSObject().setDirect(true);
      var signature = new PDSignatureField(form);
      signature.setPartialName(field);
      form.getFields().add(signature);
      PDAnnotationWidget widget = signature.getWidgets().get(0);
      widget.setRectangle(place.rectangle());
      widget.setPrinted(true);
      widget.setAppearance(appearance(document, request.organizationName(), key));
      var out = new ByteArrayOutputStream();
      document.save(out);
      return new ByteArrayInputStream(out.toByteArray());
    }
  }

  private PDAppearanceDictionary appearance(PDDocument document, String name, SealKey key)
      throws IOException {
    var stream = new PDAppearanceStream(document);
    stream.setResources(new PDResources());
    stream.setBBox(new PDRectangle(SealPlace.DIAMETER, SealPlace.DIAMETER));
    try (var packed = stream.getContentStream().createOutputStream(COSName.FLATE_DECODE);
        var content = new PDPageContentStream(document, stream, packed)) {
      picture.draw(content, name, key.isDemo(), SealPlace.DIAMETER);
    }
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }
}
