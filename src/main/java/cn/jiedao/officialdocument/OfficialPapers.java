package cn.jiedao.officialdocument;

import cn.jiedao.organization.Organization;
import cn.jiedao.organization.Organizations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets a document in type: completes the facts by who issues and who receives it. */
@Component
class OfficialPapers {
  private final OfficialTemplates templates;
  private final Organizations organizations;
  private final JdbcClient database;

  OfficialPapers(OfficialTemplates templates, Organizations organizations, JdbcClient database) {
    this.templates = templates;
    this.organizations = organizations;
    this.database = database;
  }

  OfficialPaper set(String template, Map<String, Object> facts) {
    templates.demand(template, facts);
    Organization issuer = organizations.get(facts.get("issuer").toString());
    SetPage page = page(template, facts);
    return new OfficialPaper(
        page.html(),
        page.text(Part.TITLE),
        facts.get("number").toString(),
        issuer.code(),
        LocalDate.parse(facts.get("date").toString()));
  }

  /** What each part of it says, in the order of the document. */
  Map<String, String> read(String template, Map<String, Object> facts) {
    templates.demand(template, facts);
    SetPage page = page(template, facts);
    var parts = new LinkedHashMap<String, String>();
    for (Part part : templates.of(template).parts())
      parts.put(part.label(), page.paragraphs(part.id()));
    return parts;
  }

  private SetPage page(String template, Map<String, Object> facts) {
    Organization issuer = organizations.get(facts.get("issuer").toString());
    Organization recipient = organizations.get(facts.get("recipient").toString());
    LocalDate date = LocalDate.parse(facts.get("date").toString());
    var model = new HashMap<>(facts);
    model.put("issuer", issuer.name());
    model.put("recipient", recipient.name());
    model.put("date", ChineseDate.of(date));
    model.put("mark", mark(issuer));
    return templates.set(template, model);
  }

  /** What every page must say where it could be taken for a real one; empty for a real one. */
  private String mark(Organization issuer) {
    if (organizations.isSandbox(issuer.code())) return "演练";
    boolean demo =
        database
            .sql("select edition like '%demo%' from organization where code = :code")
            .param("code", issuer.code())
            .query(Boolean.class)
            .single();
    return demo ? "演示" : "";
  }
}
