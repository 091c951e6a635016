package io.redress.analytics.finding;

import static io.redress.analytics.finding.FindingFixture.FINDINGS;
import static io.redress.analytics.finding.FindingFixture.PROPOSAL;
import static io.redress.analytics.finding.FindingFixture.as;
import static io.redress.analytics.finding.FindingFixture.decide;
import static io.redress.analytics.finding.FindingFixture.finding;
import static io.redress.analytics.finding.FindingFixture.plan;
import static io.redress.analytics.finding.FindingFixture.propose;
import static io.redress.analytics.finding.FindingFixture.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of findings, and what comes back. */
@QuarkusTest
class FindingEventsTest extends FindingFlow {
  @Test
  void aboutKnowledgeADraftIsAskedForOnceAndAboutASkillATrainingNote() {
    complaints(15, "north", 10);
    var knowledge =
        propose(as("agent"), finding("KNOWLEDGE", PROPOSAL, ", \"category\": \"price.price\""));
    var skill =
        propose(as("agent"), finding("SKILL", PROPOSAL, ", \"department\": \"customer-care\""));
    for (var id : List.of(knowledge, skill)) {
      plan(id, fewer("").replace("with the first bill", "say 13912345678")).then().statusCode(200);
      plan(id, fewer(", \"reason\": \"Again.\"")).then().statusCode(200);
    }
    var drafts = payloads("finding.planDraftAsked");
    assertEquals(1, drafts.size());
    assertTrue(drafts.get(0).contains(knowledge));
    assertFalse(drafts.get(0).contains("13912345678"), "numbers are masked");
    var notes = payloads("finding.trainingNoted");
    assertEquals(1, notes.size());
    assertTrue(notes.get(0).contains(skill));
    tables.takeIn(List.of(drafted(knowledge), drafted(Ids.next())));
    read(knowledge).body("plan", equalTo("P-000123/1"));
    as("analyst")
        .get(FINDINGS + "/" + knowledge + "/history")
        .then()
        .body("items.action", contains("PROPOSED", "PLANNED", "CHANGED", "PLAN_DRAFTED"));
  }

  private static IncomingEvent drafted(String findingId) {
    try {
      var example = Contracts.of("intake-service").example("plan.drafted");
      var data =
          new ObjectMapper()
              .readTree(example.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", findingId));
      return new IncomingEvent(
          Ids.next(),
          "plan.drafted",
          "/intake",
          "P-000123",
          Instant.parse("2026-11-26T08:00:00Z"),
          data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsPublishedFitsTheContracts() {
    complaints(15, "north", 10);
    var adopted =
        propose(as("agent"), finding("KNOWLEDGE", PROPOSAL, ", \"category\": \"price.price\""));
    var declined =
        propose(as("agent"), finding("SKILL", PROPOSAL, ", \"department\": \"billing\""));
    plan(adopted, fewer("")).then().statusCode(200);
    plan(declined, fewer("").replace("Explain", "解释")).then().statusCode(200);
    decide(adopted, "ADOPTED").then().statusCode(200);
    decide(declined, "DECLINED").then().statusCode(200);
    var types = CONTRACTS.types().stream().filter(type -> type.startsWith("finding.")).toList();
    assertEquals(6, types.size());
    for (var type : types) {
      CONTRACTS.check(type, CONTRACTS.example(type));
      assertFalse(payloads(type).isEmpty(), type);
      payloads(type).forEach(payload -> CONTRACTS.check(type, payload));
    }
  }
}
