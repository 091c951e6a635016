package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.StartCase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case ended as a duplicate, and that was wrong. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class FormerDuplicateTest {
  private static final Instant PARTED = Instant.parse("2026-11-22T09:30:00Z");

  @Inject CaseDriver cases;
  @Inject StartCase startCase;

  @Test
  void itRunsAFurtherRoundForWhoeverPartedItOnceThatIsTold() {
    String id = duplicate();

    assertThat(toldAgain(id, PARTED)).isTrue();
    CaseFile again = cases.file(id);
    assertThat(again.isOpen()).isTrue();
    assertThat(again.round).isEqualTo(2);
    assertThat(again.disposition).isNull();
    assertThat(again.firstPerson).isEqualTo("lead.wu");
    assertThat(again.lane).isEqualTo(Lane.GREEN);
    assertThat(again.roundStartedAt).isEqualTo(PARTED);
    assertThat(toldAgain(id, PARTED)).isFalse();
    assertThat(cases.file(id).round).isEqualTo(2);
    cases.complete(id, "task_verify", "enquiry", Map.of("answer", "Told on the telephone"));
    assertThat(cases.file(id).disposition).isEqualTo("ENQUIRY");
    assertThat(toldAgain(id, PARTED)).isFalse();
  }

  @Test
  void whatIsToldOfOnceMoreWithoutHavingBeenPartedStaysADuplicate() {
    String id = duplicate();

    assertThat(toldAgain(id, null)).isFalse();
    assertThat(cases.file(id).disposition).isEqualTo("DUPLICATE");
  }

  private String duplicate() {
    String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    cases.complete(id, "task_verify", "duplicate", Map.of("duplicateOf", "261122-000042-0"));
    cases.assertEnded(id, "DUPLICATE");
    return id;
  }

  private boolean toldAgain(String complaintId, Instant lifecycleFrom) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                startCase.start(
                    new StartCase.Complaint(
                        complaintId,
                        "T-" + complaintId.substring(24),
                        "HOTLINE",
                        "basic-communication.weak-signal",
                        "basic-communication",
                        Lane.GREEN,
                        "ORDINARY",
                        "north",
                        null,
                        null,
                        "pAAAAAAAAAAAAAAAAAAAAAA",
                        PARTED,
                        "lead.wu",
                        "customer-care",
                        false,
                        lifecycleFrom)));
  }
}
