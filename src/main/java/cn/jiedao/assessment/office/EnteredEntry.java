package cn.jiedao.assessment.office;

import cn.jiedao.assessment.score.Entry;
import java.time.Instant;

/**
 * A value as it was entered, and by whom: the office sees it with its score (INV-20-8).
 *
 * @param organization code of the body that gave it
 * @param person name of who gave it
 * @param reason how it was verified, or why it was corrected; null where nothing was said
 */
public record EnteredEntry(
    Entry entry, String organization, String person, Instant at, Stage stage, String reason) {}
