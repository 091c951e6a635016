package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Decision tables and their sheets as a process owner sends them. */
final class Tables {
  private Tables() {}

  static String approval(String limit) {
    String bundled = HostileTables.bundled("compensation-approval");
    assertThat(bundled).contains("&gt; 20000");
    return bundled.replace("&gt; 20000", "&gt; " + limit);
  }

  static String sheet(String key) {
    return new String(BundledFiles.read("decisions/" + key + ".sheet.csv"), StandardCharsets.UTF_8);
  }

  static ValidatableResponse check(String table, String sheet) {
    return form(table, sheet).post(Owner.DECISIONS + "/checks").then();
  }

  static ValidatableResponse deploy(String table, String sheet, String reason) {
    return form(table, sheet)
        .queryParam("reason", reason)
        .post(Owner.DECISIONS + "/deployments")
        .then();
  }

  static RequestSpecification form(String table, String sheet) {
    RequestSpecification form = Owner.request().multiPart("table", "table.dmn", bytes(table));
    return sheet == null ? form : form.multiPart("sheet", "sheet.csv", bytes(sheet));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
