package cn.jiedao.officialdocument;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
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

  static String close(String text) {
    return text.replaceAll("[\\s　]+", "");
  }

  /** The text of the element with an id, its spaces taken out; empty where the page lacks it. */
  String text(String id) {
    return element(id).map(Element::getTextContent).map(SetPage::close).orElse("");
  }

  /** The same, a line for each paragraph in it. */
  String paragraphs(String id) {
    return element(id)
        .map(element -> elements(element.getElementsByTagName("p")))
        .filter(paragraphs -> !paragraphs.isEmpty())
        .map(
            paragraphs ->
                paragraphs.stream()
                    .map(paragraph -> close(paragraph.getTextContent()))
                    .collect(Collectors.joining("\n")))
        .orElseGet(() -> text(id));
  }

  private Optional<Element> element(String id) {
    return elements(dom.getElementsByTagName("*")).stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst();
  }

  private static List<Element> elements(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
    return elements;
  }
}
