package cn.jiedao.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a decision file: tables of FEEL and nothing else, since JUEL and scripts reach the JVM. */
final class DecisionReview {
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
  private static final Set<String> ELEMENTS =
      Set.of(
          "definitions",
          "decision",
          "description",
          "variable",
          "decisionTable",
          "input",
          "inputExpression",
          "inputValues",
          "output",
          "outputValues",
          "rule",
          "inputEntry",
          "outputEntry",
          "text",
          "informationRequirement",
          "requiredDecision",
          "requiredInput",
          "inputData");
  private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag");

  private DecisionReview() {}

  /** Why the decision is refused; empty when it may be deployed. */
  static Optional<String> fault(byte[] file) {
    try {
      Element root = document(file).getDocumentElement();
      return isDecision(root.getNamespaceURI()) ? fault(root) : Optional.of("不是 DMN 文件");
    } catch (SAXException | IOException broken) {
      return Optional.of("无法读取：" + broken.getMessage());
    }
  }

  private static Document document(byte[] file) throws SAXException, IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(file));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> fault(Element element) {
    if (isDrawing(element.getNamespaceURI())) {
      return Optional.empty();
    }
    if (!isDecision(element.getNamespaceURI()) || !ELEMENTS.contains(element.getLocalName())) {
      return Optional.of("不允许使用元素 " + element.getTagName());
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (!allowed(attributes.item(i))) {
        return Optional.of("不允许 " + attributes.item(i) + "（只能使用 FEEL）");
      }
    }
    return childFault(element.getChildNodes());
  }

  private static Optional<String> childFault(NodeList children) {
    for (int i = 0; i < children.getLength(); i++) {
      Optional<String> fault =
          children.item(i) instanceof Element child ? fault(child) : Optional.empty();
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static boolean allowed(Node attribute) {
    if (CAMUNDA.equals(attribute.getNamespaceURI())) {
      return CAMUNDA_ATTRIBUTES.contains(attribute.getLocalName());
    }
    return !"expressionLanguage".equals(attribute.getLocalName())
        || attribute.getNodeValue().equals("feel")
        || isDecision(attribute.getNodeValue()) && attribute.getNodeValue().endsWith("/FEEL/");
  }

  private static boolean isDecision(String namespace) {
    return namespace != null
        && namespace.matches("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(?:MODEL|FEEL)/");
  }

  private static boolean isDrawing(String namespace) {
    return namespace != null
        && namespace.matches("https?://www\\.omg\\.org/spec/DMN/\\d{8}/(?:DMNDI|DC|DI)/");
  }
}
