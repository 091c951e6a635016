package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.FINDINGS;
import static io.redress.analytics.finding.FindingFixture.PROPOSAL;
import static io.redress.analytics.finding.FindingFixture.as;
import static io.redress.analytics.finding.FindingFixture.decide;
import static io.redress.analytics.finding.FindingFixture.finding;
import static io.redress.analytics.finding.FindingFixture.plan;
import static io.redress.analytics.finding.FindingFixture.propose;
import static io.redress.analytics.finding.FindingFixture.read;
import static io.redress.analytics.finding.FindingFixture.tag;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is tried with a finding, by one or by several, its state is that of the model. */
@QuarkusTest
class FindingModelTest extends FindingFlow {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsTriedInWhateverOrderTheStateIsThatOfTheModel(long seed) {
    complaints(15, "north", 3);
    var random = new Random(seed);
    var id =
        propose(as("agent"), finding("KNOWLEDGE", PROPOSAL, ", \"category\": \"price.price\""));
    var model = new Model();
    for (var step = 0; step < 12; step++) {
      var tried = random.nextInt(10);
      var version = tag(id);
      int status;
      if (tried < 4) {
        status = plan(id, fewer(", \"reason\": \"Tried.\"")).statusCode();
        assertEquals(model.plan(true), status, () -> "plan in " + model.state);
      } else if (tried < 6) {
        status = plan(id, fewer("")).statusCode();
        assertEquals(model.plan(false), status, () -> "plan without reason in " + model.state);
      } else if (tried < 7) {
        status = decide(id, "ADOPTED").statusCode();
        assertEquals(model.end("ADOPTED"), status, () -> "adopt in " + model.state);
      } else if (tried < 8) {
        status = decide(id, "DECLINED").statusCode();
        assertEquals(model.end("DECLINED"), status, () -> "decline in " + model.state);
      } else {
        status =
            as("head")
                .header("If-Match", "\"77\"")
                .body(fewer(", \"reason\": \"Stale.\""))
                .put(FINDINGS + "/" + id + "/measure")
                .statusCode();
        assertEquals(412, status);
      }
      read(id).body("state", equalTo(model.state));
      assertEquals(status == 200, !version.equals(tag(id)), "a version for each change");
    }
    assertEquals(model.steps, tables.number("select count(*) from finding_step"));
    assertEquals(model.planned, payloads("finding.planned").size());
    assertEquals(model.planned > 0 ? 1 : 0, payloads("finding.planDraftAsked").size());
    assertEquals(
        List.of("ADOPTED", "DECLINED").contains(model.state) ? 1 : 0,
        payloads("finding.adopted").size() + payloads("finding.declined").size());
  }

  /** What should come of it. */
  private static final class Model {
    private String state = "PROPOSED";
    private long steps = 1;
    private int planned;

    int plan(boolean withReason) {
      if (state.equals("UNDER_WAY") && !withReason) {
        return 400;
      }
      if (!state.equals("PROPOSED") && !state.equals("UNDER_WAY")) {
        return 409;
      }
      planned++;
      return to("UNDER_WAY");
    }

    int end(String how) {
      var may = state.equals("UNDER_WAY") || state.equals("PROPOSED") && how.equals("DECLINED");
      return may ? to(how) : 409;
    }

    private int to(String next) {
      state = next;
      steps++;
      return 200;
    }
  }

  @Test
  void ofSeveralPeopleOneDecidesAndTheOthersAreTold() {
    var id = propose();
    var tag = tag(id);
    var answers =
        Stream.of("DECLINED", "DECLINED", "DECLINED")
            .map(
                outcome ->
                    CompletableFuture.supplyAsync(
                        () ->
                            as("head")
                                .header("If-Match", tag)
                                .body("{\"outcome\": \"DECLINED\", \"reason\": \"No.\"}")
                                .post(FINDINGS + "/" + id + "/decision")
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of(200, 412, 412), answers);
    assertEquals(1, payloads("finding.declined").size());
  }
}
