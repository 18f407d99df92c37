/** The documents of the case file: kept in versions, known by their content, never overwritten. */
@org.springframework.modulith.NamedInterface("document")
package cn.jiedao.casefile.document;
