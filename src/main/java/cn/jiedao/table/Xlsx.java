package cn.jiedao.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Reads one sheet of an .xlsx; POI finds its parts and refuses what swells beyond measure. */
final class Xlsx {
  /** Something that reads a part of the workbook. */
  interface Reading {
    void of(XMLStreamReader part) throws XMLStreamException, IOException;
  }

  private interface Part {
    InputStream open() throws IOException, OpenXML4JException;
  }

  private Xlsx() {}

  static void read(Path file, String sheet, Consumer<Row> rows) {
    try {
      new ZipSecureFile(file.toFile()).close(); // else POI reads a broken one into memory
      OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
      try {
        read(new XSSFReader(parts), sheet, rows);
      } finally {
        parts.revert();
      }
    } catch (IOException
        | XMLStreamException
        | OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | UnsupportedFileFormatException broken) {
      throw unreadable();
    }
  }

  private static void read(XSSFReader reader, String sheet, Consumer<Row> rows)
      throws IOException, XMLStreamException, OpenXML4JException {
    try (var texts = SharedTexts.of(part(reader::getSharedStringsData))) {
      var formats = NumberFormats.of(part(reader::getStylesData), part(reader::getWorkbookData));
      each(
          part(() -> sheet(reader, sheet)),
          part -> new XlsxRows(part, texts, formats, rows).read());
    }
  }

  /** POI calls it an illegal argument where the workbook names a part that is not there. */
  private static InputStream part(Part part) throws IOException, OpenXML4JException {
    try {
      return part.open();
    } catch (IllegalArgumentException missing) {
      throw unreadable();
    }
  }

  private static InputStream sheet(XSSFReader reader, String name)
      throws IOException, OpenXML4JException {
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      InputStream sheet = sheets.next();
      if (name.isEmpty() || name.equals(sheets.getSheetName())) return sheet;
      sheet.close();
    }
    throw name.isEmpty()
        ? unreadable()
        : new TableUnreadable("文件中没有名为“%s”的工作表，请使用下载的模板".formatted(name));
  }

  /** Reads a part to its end; null is one that the workbook does not have. */
  static void each(InputStream part, Reading reading) throws IOException, XMLStreamException {
    if (part == null) return;
    try (InputStream bounded = new BoundedPart(part)) {
      XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(bounded);
      reading.of(xml);
      xml.close();
    }
  }

  static TableUnreadable unreadable() {
    return new TableUnreadable("无法读取该文件，请使用下载的模板并保存为 .xlsx 格式");
  }
}
