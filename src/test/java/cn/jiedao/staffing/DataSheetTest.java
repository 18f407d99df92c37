package cn.jiedao.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiedao.form.FormContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the house opens by itself is a proposal like any other. */
class DataSheetTest {
  private static FormContract form(String name) throws IOException {
    return FormContract.parse(Files.readAllBytes(Path.of("forms/staffing/" + name + ".form")));
  }

  @Test
  void a_case_that_the_house_opens_has_the_fields_of_the_start_form() throws IOException {
    assertThat(form("staffing-determination").editable())
        .containsExactlyInAnyOrderElementsOf(DataSheet.FIELDS);
  }

  @Test
  void whatever_is_reported_or_planned_is_part_of_the_proposal() throws IOException {
    assertThat(DataSheet.FIELDS).containsAll(form("staffing-data-submitDataSheet").editable());
    assertThat(form("staffing-study-studyStaffing").editable())
        .contains("bodies", "administrativePosts", "institutionPosts", "leadershipPosts");
  }
}
