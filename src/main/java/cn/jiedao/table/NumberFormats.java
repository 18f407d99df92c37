package cn.jiedao.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;

/** Tells of a number in a cell whether it is a day, and writes it as text. */
final class NumberFormats {
  private static final int MOST_STYLES = 65_536;

  private final Map<Integer, String> patterns = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, Boolean> isDay = new HashMap<>();
  private boolean from1904;
  private boolean inCellStyles;

  private NumberFormats() {}

  static NumberFormats of(InputStream styles, InputStream workbook)
      throws IOException, XMLStreamException {
    var formats = new NumberFormats();
    Xlsx.each(styles, xml -> formats.each(xml, formats::style));
    Xlsx.each(workbook, xml -> formats.each(xml, formats::workbook));
    return formats;
  }

  private interface Element {
    void read(XMLStreamReader xml, boolean starts);
  }

  private void each(XMLStreamReader xml, Element element) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      boolean starts = event == XMLStreamConstants.START_ELEMENT;
      if (starts || event == XMLStreamConstants.END_ELEMENT) element.read(xml, starts);
    }
  }

  private void style(XMLStreamReader xml, boolean starts) {
    String name = xml.getLocalName();
    if (name.equals("cellXfs")) inCellStyles = starts;
    if (!starts) return;
    if (name.equals("numFmt"))
      patterns.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
    if (name.equals("xf") && inCellStyles) formatOfStyle.add(number(xml, "numFmtId"));
    if (formatOfStyle.size() > MOST_STYLES || patterns.size() > MOST_STYLES)
      throw Xlsx.unreadable();
  }

  private void workbook(XMLStreamReader xml, boolean starts) {
    if (!starts || !xml.getLocalName().equals("workbookPr")) return;
    String from = xml.getAttributeValue(null, "date1904");
    from1904 = "1".equals(from) || "true".equals(from);
  }

  private static int number(XMLStreamReader xml, String attribute) {
    String value = xml.getAttributeValue(null, attribute);
    if (value == null || !value.matches("\\d{1,9}")) throw Xlsx.unreadable();
    return Integer.parseInt(value);
  }

  /**
   * A number as a workbook keeps it, of the style of its cell: a day as 2026-07-01, any other
   * without exponent or superfluous zeros.
   */
  String text(String number, int style) {
    if (isDay.computeIfAbsent(style, this::isDay)) {
      var day = DateUtil.getLocalDateTime(Double.parseDouble(number), from1904);
      if (day != null) return day.toLocalDate().toString();
    }
    return plain(number);
  }

  private static String plain(String number) {
    boolean written = number.indexOf('.') < 0 && number.indexOf('E') < 0;
    if (written) return number;
    var exact = new BigDecimal(number);
    return Math.abs((long) exact.scale()) > 400
        ? number
        : exact.stripTrailingZeros().toPlainString();
  }

  /** The formats of Chinese days have numbers but no pattern. */
  private boolean isDay(int style) {
    if (style < 0 || style >= formatOfStyle.size()) return false;
    int format = formatOfStyle.get(style);
    boolean chinese = format >= 27 && format <= 36 || format >= 50 && format <= 58;
    return chinese && !patterns.containsKey(format)
        || DateUtil.isADateFormat(format, patterns.get(format));
  }
}
