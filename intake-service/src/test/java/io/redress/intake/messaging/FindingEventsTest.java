package io.redress.intake.messaging;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Contracts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A finding that the knowledge base lacks an answer opens a draft, exactly once. */
@QuarkusTest
class FindingEventsTest extends IntakeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ASKED = "finding.planDraftAsked";
  private static final Contracts CONTRACTS = Contracts.in(Path.of("contracts"));
  private static final Contracts ANALYTICS = Contracts.of("analytics-service");

  /** The producer's example, of another finding and category. */
  private static String asked(String findingId, String category) {
    String example = ANALYTICS.example(ASKED);
    String data =
        example
            .replaceAll("(\"findingId\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + findingId + "\"")
            .replaceAll("(\"category\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + category + "\"");
    ANALYTICS.check(ASKED, data);
    return data;
  }

  private static void send(String eventId, String type, String findingId, String data) {
    Topics.publish("analytics", eventId, type, findingId, data);
  }

  private void awaitHandled(String eventId) {
    await()
        .atMost(PATIENCE)
        .until(() -> count("select count(*) from inbox where event_id = ?", eventId) == 1);
  }

  @Test
  void aDraftIsOpenedOnceHoweverOftenItIsAskedFor() {
    String finding = Ids.next();
    String event = Ids.next();
    String again = Ids.next();
    String data = asked(finding, "price.price");
    send(event, ASKED, finding, data);
    send(event, ASKED, finding, data);
    send(again, ASKED, finding, data);
    awaitHandled(again);
    List<String> plans =
        texts(
            "select concat('P-', lpad(plan, 6, '0')) from plan_finding where finding_id = ?",
            finding);
    assertEquals(1, plans.size());
    String plan = plans.get(0);
    as("coord.ma", Roles.COORDINATOR)
        .get("/api/v1/plans/{id}/versions/1", plan)
        .then()
        .statusCode(200)
        .body("status", equalTo("DRAFT"))
        .body("author", equalTo("head.qian"))
        .body("content.categories", contains("price.price"))
        .body("content.title.en", equalTo("The first bill surprises"))
        .body(
            "content.causes[0].wording.en",
            equalTo("(To be written: what to say to the customer)"));
    as("coord.ma", Roles.COORDINATOR)
        .get("/api/v1/plans/{id}/history", plan)
        .then()
        .body("items.step", contains("DRAFTED"))
        .body("items.reason", contains("Finding " + finding));
    List<String> told =
        texts("select payload from outbox where aggregateid = ? and type = 'plan.drafted'", plan);
    assertEquals(1, told.size());
    CONTRACTS.check("plan.drafted", told.get(0));
  }

  @Test
  void whatCannotBeDraftedIsSetAsideAndWhatIsOfNoUseIsSkipped() {
    String finding = Ids.next();
    String unknown = Ids.next();
    String skipped = Ids.next();
    send(skipped, "finding.adopted", finding, ANALYTICS.example("finding.adopted"));
    send(Ids.next(), "warning.raised", finding, ANALYTICS.example("warning.raised"));
    send(unknown, ASKED, finding, asked(finding, "no.such-category"));
    await()
        .atMost(PATIENCE)
        .until(
            () -> count("select count(*) from inbox_set_aside where event_id = ?", unknown) == 1);
    assertEquals(0, count("select count(*) from plan_finding where finding_id = ?", finding));
    assertEquals(0, count("select count(*) from inbox_set_aside where event_id = ?", skipped));
    assertEquals(0, count("select count(*) from inbox where event_id = ?", unknown));
  }
}
