package io.redress.workflow.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept for the end of a transaction is found, written once, and lost with it only. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class LateRowsTest {
  @Inject LateRows late;
  @Inject Clock clock;

  @Test
  void aRowIsWrittenAsItIsWhenTheTransactionEnds() {
    String complaint = Ids.next();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              late.add("visit", stage(complaint, "accept"));
              assertThat(stages(complaint)).isEmpty();
              late.find(CaseStage.class, "visit").orElseThrow().stage = "verify";
            });

    assertThat(seenByOthers(complaint)).containsExactly("verify");
  }

  @Test
  void aQueryOfTheTransactionSeesItOnceItIsWritten() {
    String complaint = Ids.next();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              late.add("visit", stage(complaint, "accept"));
              late.write();
              assertThat(stages(complaint)).containsExactly("accept");
              assertThat(late.find(CaseStage.class, "visit")).isEmpty();
            });

    assertThat(seenByOthers(complaint)).containsExactly("accept");
  }

  @Test
  void twoRowsOfOneNameAreBothWritten() {
    String complaint = Ids.next();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              late.add("visit", stage(complaint, "accept"));
              late.add("visit", stage(complaint, "verify"));
            });

    assertThat(seenByOthers(complaint)).containsExactlyInAnyOrder("accept", "verify");
  }

  @Test
  void aRollBackForgetsIt() {
    String complaint = Ids.next();
    QuarkusTransaction.begin();
    late.add("visit", stage(complaint, "accept"));
    QuarkusTransaction.rollback();

    assertThat(seenByOthers(complaint)).isEmpty();
  }

  @Test
  void outsideATransactionNothingIsKept() {
    assertThatThrownBy(() -> late.add("visit", stage(Ids.next(), "accept")))
        .isInstanceOf(IllegalStateException.class);
  }

  private CaseStage stage(String complaint, String stage) {
    CaseStage row = new CaseStage();
    row.id = Ids.next();
    row.complaintId = complaint;
    row.stage = stage;
    row.element = "task_" + stage;
    row.round = 1;
    row.activityInstanceId = "visit";
    row.enteredAt = clock.instant();
    return row;
  }

  private static List<String> seenByOthers(String complaint) {
    return QuarkusTransaction.requiringNew().call(() -> stages(complaint));
  }

  private static List<String> stages(String complaint) {
    return CaseStage.<CaseStage>list("complaintId", complaint).stream()
        .map(row -> row.stage)
        .toList();
  }
}
