package cn.jiedao.officialdocument;

import cn.jiedao.calendar.WorkingDays;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Dates a PDF in both places that must agree (PDF/A), and derives its identifier from the day. */
final class PdfDates {
  private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(<)");

  private PdfDates() {}

  static void set(PDDocument document, LocalDate day) throws IOException {
    ZonedDateTime at = day.atStartOfDay(WorkingDays.ZONE);
    document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
    document.setDocumentId(at.toInstant().toEpochMilli());
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    byte[] dated =
        CREATED.matcher(xmp).replaceAll("$1" + written + "$2").getBytes(StandardCharsets.UTF_8);
    document
        .getDocumentCatalog()
        .setMetadata(new PDMetadata(document, new ByteArrayInputStream(dated)));
  }
}
