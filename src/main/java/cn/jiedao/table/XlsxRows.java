package cn.jiedao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet; empty ones that the workbook does not keep are not among them. */
final class XlsxRows {
  private static final int MOST_ROWS = 1_048_576;
  private static final int LETTERS = 26;

  private final XMLStreamReader xml;
  private final SharedTexts texts;
  private final NumberFormats formats;
  private final Consumer<Row> rows;
  private int number;

  XlsxRows(XMLStreamReader xml, SharedTexts texts, NumberFormats formats, Consumer<Row> rows) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
    this.rows = rows;
  }

  void read() throws XMLStreamException {
    try {
      while (xml.hasNext()) if (starts(xml.next(), "row")) row();
    } catch (NumberFormatException malformed) {
      throw Xlsx.unreadable();
    }
  }

  private void row() throws XMLStreamException {
    String given = xml.getAttributeValue(null, "r");
    int next = given == null ? number + 1 : Integer.parseInt(given);
    if (next <= number || next > MOST_ROWS) throw Xlsx.unreadable();
    number = next;
    List<String> cells = new ArrayList<>();
    for (int event = xml.next(); !ends(event, "row"); event = xml.next())
      if (starts(event, "c")) cell(cells);
    rows.accept(new Row(number, cells));
  }

  private void cell(List<String> cells) throws XMLStreamException {
    String place = xml.getAttributeValue(null, "r");
    int column = place == null ? cells.size() : column(place);
    if (column < cells.size()) throw Xlsx.unreadable();
    String text = text();
    if (text.isEmpty()) return;
    if (column >= TableReader.MOST_COLUMNS)
      throw new TableUnreadable("第 %d 行超过 %d 列".formatted(number, TableReader.MOST_COLUMNS));
    while (cells.size() < column) cells.add("");
    cells.add(text);
  }

  private String text() throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    String formula = null;
    String value = "";
    for (int event = xml.next(); !ends(event, "c"); event = xml.next()) {
      if (starts(event, "f")) formula = XmlText.of(xml);
      else if (starts(event, "v") || starts(event, "is")) value = XmlText.of(xml);
    }
    if (formula != null) return "=" + formula;
    return value.isEmpty() ? "" : shown(type == null ? "n" : type, style, value).strip();
  }

  private String shown(String type, String style, String value) {
    return switch (type) {
      case "s" -> texts.get(Integer.parseInt(value));
      case "n" -> formats.text(value, style == null ? 0 : Integer.parseInt(style));
      case "b" -> value.equals("1") ? "TRUE" : "FALSE";
      case "d" -> value.substring(0, Math.min(value.length(), "2026-07-01".length()));
      default -> value;
    };
  }

  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && i < 3; i++)
      column = column * LETTERS + (place.charAt(i) - 'A' + 1);
    return column - 1;
  }

  private boolean starts(int event, String name) {
    return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
  }

  private boolean ends(int event, String name) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
  }
}
