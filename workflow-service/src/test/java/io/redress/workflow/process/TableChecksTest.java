package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are checked and tested by their sheets; nothing hostile gets in. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class TableChecksTest {
  private static final String APPROVAL = "compensation-approval";

  @Inject DecisionsWord decisions;
  @Inject ProcessEngine engine;

  static List<Hostile> hostile() {
    return HostileTables.all();
  }

  @ParameterizedTest
  @ValueSource(strings = {"service-level", "dispatch", "compensation-approval"})
  void bundledTablesPassTheirSheetsWhichComeToEveryRow(String key) {
    Tables.check(HostileTables.bundled(key), Tables.sheet(key))
        .statusCode(200)
        .body("violations", empty())
        .body("cases", greaterThan(5))
        .body("rowsNotTested", empty());
    Owner.request()
        .get(Owner.DECISIONS + "/{key}/versions/1/sheet", key)
        .then()
        .statusCode(200)
        .body("cases.size()", greaterThan(5));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileTableIsRefusedAndNothingIsDeployed(Hostile hostile) {
    long before = definitions();
    Tables.check(hostile.xml(), null)
        .statusCode(200)
        .body("violations.rule", hasItem(hostile.rule()))
        .body("cases", equalTo(0));
    Tables.deploy(hostile.xml(), null, "trying")
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/table-refused"))
        .body("violations.rule", hasItem(hostile.rule()));
    assertThat(definitions()).isEqualTo(before);
  }

  @Test
  void aCaseOfTheSheetThatFailsNamesItsRowAndWhatWasExpected() {
    long before = definitions();
    String wrong = Tables.approval("30000");
    Tables.check(wrong, null)
        .statusCode(200)
        .body("violations", hasSize(2))
        .body("violations[0].rule", equalTo("sheet-case"))
        .body("violations[0].element", equalTo("rule_2"))
        .body(
            "violations[0].message",
            allOf(
                containsString("'VIP above the limit'"),
                containsString("row 2"),
                containsString("is 'false'; expected is 'true'")));
    Tables.deploy(wrong, null, "a higher limit").statusCode(422);
    assertThat(definitions()).isEqualTo(before);
    assertThat(decisions.evaluate(APPROVAL, Map.of("compensation", 25_000L, "tier", "VIP")))
        .containsEntry("compensationNeedsApproval", true);
  }

  @Test
  void theLargestSheetIsAnsweredInTimeAndALargerOneIsRefused() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      rows.append(
          ("<rule id=\"big_%d\"><inputEntry id=\"big_%d_a\"><text>%d</text></inputEntry><inputEntry"
                  + " id=\"big_%d_b\"><text></text></inputEntry><outputEntry"
                  + " id=\"big_%d_c\"><text>true</text></outputEntry></rule>")
              .formatted(i, i, -1 - i, i, i));
    }
    String table =
        HostileTables.bundled(APPROVAL)
            .replaceFirst("<rule id=\"rule_1\">", rows + "<rule id=\"rule_1\">");
    String head = "in:compensation,in:tier,out:compensationNeedsApproval\n";
    Tables.check(table, head + "10001,ORDINARY,true\n".repeat(285))
        // Some times what it takes beside another module's tests: finds what grows with the square.
        .time(lessThan(20_000L))
        .body("violations", empty())
        .body("cases", equalTo(285))
        .body("rowsNotTested", hasSize(103));
    Tables.check(table, head + "10001,ORDINARY,true\n".repeat(300))
        .body("violations.rule", hasItem("sheet"))
        .body("cases", equalTo(0));
    Tables.check(HostileTables.bundled(APPROVAL), head + "10001,ORDINARY,false\n".repeat(300))
        .body("violations", hasSize(200));
  }

  private long definitions() {
    return engine.getRepositoryService().createDecisionDefinitionQuery().count();
  }
}
