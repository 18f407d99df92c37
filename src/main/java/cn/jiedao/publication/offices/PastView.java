package cn.jiedao.publication.offices;

import cn.jiedao.organization.register.OfficeVersion;

/**
 * What an office was for a while.
 *
 * @param unit name of the unit that managed it
 * @param notice number of the notice that announced it, null where there is none
 */
record PastView(OfficeVersion version, String unit, String notice) {
  public String from() {
    return ChosenDay.words(version.from());
  }

  /** The last day, as people count. */
  public String until() {
    return version.until() == null ? "" : ChosenDay.words(version.until().minusDays(1));
  }
}
