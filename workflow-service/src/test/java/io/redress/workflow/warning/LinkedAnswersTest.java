package io.redress.workflow.warning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.casefile.StartCase;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An answer reaches the complaints that a warning is about, and no other of its time. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class LinkedAnswersTest {
  private static final String NOT_OF_IT = "REFUSED not-of-the-warning";
  private static final String DONE = "DONE null";

  @Inject FollowWarning follow;
  @Inject StartCase startCase;
  @Inject Clock clock;

  private String warning(String kind, String key, Rise.Scope scope) {
    Instant now = clock.instant();
    String id = Ids.next();
    follow.raised(new Rise(id, kind, key, scope, now, now, 9, 1, 9, 0, now));
    return id;
  }

  private String complaint(String group, String district, String product) {
    String id = Ids.next();
    startCase.start(
        new StartCase.Complaint(
            id,
            "T-" + id.substring(24),
            "HOTLINE",
            group + ".leaf",
            group,
            Lane.STANDARD,
            "ORDINARY",
            "north",
            district,
            product,
            "pAAAAAAAAAAAAAAAAAAAAAA",
            clock.instant(),
            "agent.lin",
            "customer-care",
            false,
            null));
    return id;
  }

  private static RequestSpecification coordinator() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("coordinator.sun", null, "coordinator"))
        .contentType("application/json");
  }

  /** What became of each, in the order in which they are given. */
  private static List<String> answered(String warning, String... complaints) {
    String answers = "/api/v1/warnings/" + warning + "/answers";
    String answer =
        coordinator()
            .body(
                Map.of(
                    "complaints",
                    List.of(complaints),
                    "message",
                    Map.of("en", "We know.", "zh", "已获悉。")))
            .post(answers)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> "DONE".equals(coordinator().get(answers + "/" + answer).jsonPath().get("state")));
    Map<String, String> came = new TreeMap<>();
    List<Map<String, String>> items =
        coordinator().get(answers + "/" + answer + "/complaints").jsonPath().getList("items");
    items.forEach(
        item -> came.put(item.get("complaintId"), item.get("state") + " " + item.get("problem")));
    return List.of(complaints).stream().map(came::get).toList();
  }

  @Test
  void ofALaunchThoseThatNameItHoweverTheySpellItInItsDistricts() {
    String warning =
        warning(
            "LAUNCH",
            "018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d21:0",
            new Rise.Scope(null, "Family plan 99", List.of("lakeside", "north")));
    assertThat(
            answered(
                warning,
                complaint("price", "lakeside", "FAMILY PLAN 99"),
                complaint("price", null, "Ｆａｍｉｌｙ　ｐｌａｎ　９９"),
                complaint("price", "hillside", "Family plan 99"),
                complaint("price", "lakeside", "Family plan 98"),
                complaint("price", "lakeside", null)))
        .containsExactly(DONE, DONE, NOT_OF_IT, NOT_OF_IT, NOT_OF_IT);
    coordinator()
        .get("/api/v1/warnings/" + warning)
        .then()
        .body("product", equalTo("familyplan99"))
        .body("areas", contains("lakeside", "north"));
  }

  @Test
  void ofALaunchThoseOfTheCategoryThatRose() {
    String warning = warning("LAUNCH", "x:1", new Rise.Scope("price", null, null));
    assertThat(answered(warning, complaint("price", null, null), complaint("other", null, null)))
        .containsExactly(DONE, NOT_OF_IT);
  }

  @Test
  void ofALaunchOfWhichNothingWasToldNone() {
    String warning = warning("LAUNCH", "x:0", Rise.Scope.NONE);
    assertThat(answered(warning, complaint("price", "lakeside", "Family plan 99")))
        .containsExactly(NOT_OF_IT);
  }

  @Test
  void ofAnAreaThoseOfItsDistrictAboutWhatIsWatchedThere() {
    String warning = warning("AREA", "lakeside", new Rise.Scope("basic-communication", null, null));
    assertThat(
            answered(
                warning,
                complaint("basic-communication", "lakeside", null),
                complaint("basic-communication", "hillside", null),
                complaint("basic-communication", null, null),
                complaint("price", "lakeside", null)))
        .containsExactly(DONE, NOT_OF_IT, NOT_OF_IT, NOT_OF_IT);
    String ofBranch = warning("AREA", "north", Rise.Scope.NONE);
    assertThat(answered(ofBranch, complaint("price", null, null))).containsExactly(DONE);
  }
}
