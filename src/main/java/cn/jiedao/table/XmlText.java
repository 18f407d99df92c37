package cn.jiedao.table;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of an element: of all its runs, without how it is pronounced. */
final class XmlText {
  private XmlText() {}

  /** From its start to its end. */
  static String of(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int spoken = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (spoken > 0 || xml.getLocalName().equals("rPh")) spoken++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (spoken > 0) spoken--;
      } else if (xml.hasText() && spoken == 0) {
        append(text, xml);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, XMLStreamReader xml) {
    if (xml.getEventType() == XMLStreamConstants.COMMENT) return;
    if (text.length() + xml.getTextLength() > TableReader.LONGEST_CELL)
      throw new TableUnreadable("文件中有一格超过 %d 字，没有读取".formatted(TableReader.LONGEST_CELL));
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }
}
