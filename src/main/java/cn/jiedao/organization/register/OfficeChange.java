package cn.jiedao.organization.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A change of the register that was decided (Art. 4).
 *
 * @param caseNumber of the case that decided it
 * @param unit that manages the offices concerned
 * @param effectiveOn the first day on which it holds; may lie ahead
 * @param offices codes of those renamed, merged, abolished or relocated
 * @param newName of the office founded or renamed: 沧浪街道办事处
 * @param moves community code → code of the office that receives it, or {@link #NEW}
 * @param newCommunities names of communities that begin with the office founded (a town's)
 * @param successors of an abolished office; a merger passes everything to the new one
 */
public record OfficeChange(
    String caseNumber,
    Kind kind,
    String unit,
    LocalDate effectiveOn,
    List<String> offices,
    String newName,
    OfficeDetails details,
    Map<String, String> moves,
    List<String> newCommunities,
    Map<Matter, String> successors) {
  /** Stands for the office that the change itself founds. */
  public static final String NEW = "NEW";

  /** The kinds of change. */
  public enum Kind {
    ESTABLISHMENT("设立"),
    RENAMING("更名"),
    MERGER("合并"),
    ABOLITION("撤销"),
    RELOCATION("驻地迁移"),
    BOUNDARY_CHANGE("管辖范围变更");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether an office begins to exist by it. */
    public boolean founds() {
      return this == ESTABLISHMENT || this == MERGER;
    }

    /** Whether offices cease to exist by it. */
    public boolean abolishes() {
      return this == MERGER || this == ABOLITION;
    }
  }

  public OfficeChange {
    offices = offices == null ? List.of() : List.copyOf(offices);
    details = details == null ? OfficeDetails.NONE : details;
    moves = moves == null ? Map.of() : Map.copyOf(moves);
    newCommunities = newCommunities == null ? List.of() : List.copyOf(newCommunities);
    successors = successors == null ? Map.of() : Map.copyOf(successors);
  }
}
