package cn.jiedao.staffing;

import java.util.List;

/** The fields of the start form, which are what a proposal of Art. 5 consists of. */
final class DataSheet {
  static final List<String> FIELDS =
      List.of(
          "title",
          "office",
          "requestKind",
          "requestingDepartment",
          "requestReason",
          "area",
          "residentPopulation",
          "floatingPopulation",
          "communityCount",
          "economyIndicator",
          "economyAmount",
          "workload",
          "bodies",
          "administrativePosts",
          "institutionPosts",
          "leadershipPosts",
          "actualAdministrative",
          "actualInstitution",
          "officeAddress",
          "officeHours",
          "officePhone",
          "headName");

  private DataSheet() {}
}
