package cn.jiedao.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.jiedao.Officers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Score sheets and pages of results, as people of a test fetch them. */
@Component("sheetsOfTests")
public class SheetsOfTests {
  private final WebApplicationContext context;
  private final Officers officers;

  SheetsOfTests(WebApplicationContext context, Officers officers) {
    this.context = context;
    this.officers = officers;
  }

  /** What a person reads at an address. */
  public String text(String person, String address) {
    MockHttpServletResponse response = as(person, address);
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** What a file of an archive at an address says. */
  public String zipped(String person, String address, String file) {
    byte[] content = as(person, address).getContentAsByteArray();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        if (entry.getName().equals(file))
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw new AssertionError(address + " has no " + file);
  }

  public MockHttpServletResponse as(String person, String address) {
    MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
    return officers.as(person, () -> web.perform(get(address)).andReturn().getResponse());
  }
}
