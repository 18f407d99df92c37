package cn.jiedao.law;

import java.util.List;

/**
 * What must never happen, and the lines of defence that hold it.
 *
 * @param articles the articles it follows from
 * @param zh one Chinese sentence of our own
 * @param en the same in English
 * @param source the norm, null where it is our engineering
 * @param model what the prover proves, empty where {@code modelWhy} says why
 * @param database constraints, triggers and unique indexes, empty where {@code databaseWhy} says
 *     why
 * @param engine main classes that guard at run time, empty where {@code engineWhy} says why
 * @param ask SQL for the rows that violate it (first column: case number), or null
 * @param line where it stands in the catalogue
 */
public record Invariant(
    String id,
    List<Integer> articles,
    String zh,
    String en,
    Severity severity,
    String source,
    List<Claim> model,
    String modelWhy,
    List<String> database,
    String databaseWhy,
    List<String> engine,
    String engineWhy,
    String ask,
    int line) {

  /** What an invariant rests on. */
  public enum Severity {
    /** The wording of the regulation. */
    STATUTE,
    /** Another norm, cited as its source. */
    DERIVED,
    /** Our engineering. */
    HOUSE
  }

  /** Whether it belongs to the procedures that every article may call. */
  boolean isShared() {
    return id.startsWith("INV-S-");
  }
}
