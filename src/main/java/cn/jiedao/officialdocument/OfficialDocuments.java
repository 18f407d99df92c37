package cn.jiedao.officialdocument;

import cn.jiedao.casefile.CaseNumber;
import cn.jiedao.casefile.document.Document;
import cn.jiedao.casefile.document.Documents;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case's official documents (公文) of their templates, and files them in the case. */
@Component
public class OfficialDocuments {
  private final OfficialTemplates templates;
  private final OfficialPapers papers;
  private final PdfPress press;
  private final Documents documents;

  OfficialDocuments(
      OfficialTemplates templates, OfficialPapers papers, PdfPress press, Documents documents) {
    this.templates = templates;
    this.papers = papers;
    this.press = press;
    this.documents = documents;
  }

  /**
   * Files the document of a template as the next version of the kind that bears the template's
   * name. The same facts make the same bytes, so that a step carried out twice files it once.
   *
   * @param facts what the template says, and of every document: {@code issuer} and {@code
   *     recipient} (codes of organisations), {@code number} (文号), {@code date} (of its signature)
   * @throws IllegalArgumentException where there is no such template, or a fact that it needs is
   *     missing
   */
  @Transactional
  public Document issue(CaseNumber number, String template, Map<String, Object> facts) {
    return issue(number, template, template, facts);
  }

  /** The same as the next version of another kind, such as that of drafts. */
  @Transactional
  public Document issue(
      CaseNumber number, String kind, String template, Map<String, Object> facts) {
    OfficialPaper paper = papers.set(template, facts);
    String name = paper.title() + "（" + paper.number() + "）.pdf";
    return documents.issue(number, kind, name, press.print(paper), paper.issuer());
  }

  /**
   * What the document would say of these facts, without one being made: the text of each part by
   * its name, in order.
   *
   * @throws IllegalArgumentException as above
   */
  public Map<String, String> read(String template, Map<String, Object> facts) {
    return papers.read(template, facts);
  }

  /**
   * The facts that a document needs and these lack, each with the name of the part that they stand
   * in; empty where none is lacking.
   */
  public Map<String, String> missing(String template, Map<String, Object> facts) {
    return templates.of(template).missing(facts);
  }
}
