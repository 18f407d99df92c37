package cn.jiedao.publication;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The latest notices as an Atom feed (RFC 4287). */
final class Feed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;
  private final String site;

  private Feed(XMLStreamWriter xml, String site) {
    this.xml = xml;
    this.site = site;
  }

  static byte[] of(String site, List<Notice> notices) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      new Feed(xml, site).write(notices);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void write(List<Notice> notices) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", "urn:jiedao:notices");
    element("title", "街道公告 · 苏州市街道办事处业务平台");
    element("updated", updated(notices).toString());
    link("self", "/feed");
    link("alternate", "/");
    for (var notice : notices) {
      entry(notice);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(Notice notice) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", "urn:jiedao:notice:" + notice.number());
    element("title", (notice.isWithdrawn() ? "（已撤回）" : "") + notice.title());
    element("published", notice.publishedAt().toString());
    element("updated", changed(notice).toString());
    xml.writeStartElement("author");
    element("name", notice.organizationName());
    xml.writeEndElement();
    link("alternate", "/notices/" + notice.number());
    element("content", notice.isWithdrawn() ? notice.withdrawalReason() : notice.shown());
    xml.writeEndElement();
  }

  private static Instant updated(List<Notice> notices) {
    return notices.stream().map(Feed::changed).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private static Instant changed(Notice notice) {
    return notice.isWithdrawn() ? notice.withdrawnAt() : notice.publishedAt();
  }

  private void link(String relation, String path) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", site + path);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
