package cn.jiedao.officialdocument;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a template set it, to be looked into part by part. */
record SetPage(String html, Document dom) {
  /**
   * @throws SAXException where it is not well-formed
   */
  static SetPage of(String html) throws SAXException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      var parser = factory.newDocumentBuilder();
      parser.setErrorHandler(null);
      String clean = html.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
      return new SetPage(clean, parser.parse(new InputSource(new StringReader(clean))));
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The text of a part, its spaces taken out; empty where the page lacks it. */
  String text(Part part) {
    return elements().stream()
        .filter(element -> element.getAttribute("id").equals(part.id()))
        .map(element -> element.getTextContent().replaceAll("[\\s　]+", ""))
        .findFirst()
        .orElse("");
  }

  private List<Element> elements() {
    var nodes = dom.getElementsByTagName("*");
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
    return elements;
  }
}
