package cn.jiedao.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds cases by number or words. Words are compared as they stand, so that two Chinese characters
 * are enough; a full-text index would need a dictionary to cut them out first.
 */
@Component
public class CaseSearch {
  public static final int PAGE = 20;
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\p{Cntrl}]+");
  private static final Pattern WILDCARD = Pattern.compile("[\\\\%_]");
  private static final int MOST_WORDS = 8;
  private static final int LAST_PAGE = 10_000;

  /**
   * @param more whether another page follows
   */
  public record Page(List<CaseHead> cases, int number, boolean more) {}

  private final JdbcClient database;

  CaseSearch(JdbcClient database) {
    this.database = database;
  }

  /** Cases that an organisation may see, the newest first. */
  public Page seenBy(String organization, String words, int page) {
    return find(organization, words, page);
  }

  /** Cases of everybody, for those who read all. */
  public Page all(String words, int page) {
    return find(null, words, page);
  }

  /** The heads of cases that somebody knows by number, in no order. */
  public List<CaseHead> named(Collection<CaseNumber> numbers) {
    if (numbers.isEmpty()) return List.of();
    return database
        .sql("select * from case_head where number in (:numbers)")
        .param("numbers", numbers.stream().map(CaseNumber::value).toList())
        .query(CaseRows::head)
        .list();
  }

  private Page find(String organization, String words, int page) {
    int number = Math.max(1, Math.min(page, LAST_PAGE));
    List<CaseHead> found =
        database
            .sql(
                """
                select h.* from case_head h
                where (:organization::text is null or exists (select from case_access a
                  where a.case_number = h.number and a.organization = :organization))
                and not exists (select from unnest(:words::text[]) as word where not (
                  h.number ilike word or h.title ilike word or exists (
                    select from case_proposal p, json_each_text(p.facts) f
                    where p.case_number = h.number and p.version = h.proposal_version and f.value ilike word)))
                order by h.opened_at desc, h.number desc limit :limit offset :offset
                """)
            .param("organization", organization)
            .param("words", patterns(words))
            .param("limit", PAGE + 1)
            .param("offset", (number - 1) * PAGE)
            .query(CaseRows::head)
            .list();
    boolean more = found.size() > PAGE;
    return new Page(more ? found.subList(0, PAGE) : found, number, more);
  }

  /** Each word as a pattern that {@code ilike} finds anywhere in a text. */
  public static String[] patterns(String words) {
    return Arrays.stream(SPACE.split(words == null ? "" : words))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(
            word ->
                "%"
                    + WILDCARD.matcher(word).replaceAll(Matcher.quoteReplacement("\\") + "$0")
                    + "%")
        .toArray(String[]::new);
  }
}
