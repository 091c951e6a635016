package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A share of new cases goes to another version first; it is raised, ended, rolled back. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class CanaryTest {
  private static final String PROCESS = "/api/v1/processes/complaint-lifecycle";
  private static final String CANARY = PROCESS + "/canary";

  @Inject CaseDriver cases;

  @Test
  void aShareOfNewCasesGoesToTheNewVersionAndAllGoBackInOneCall() {
    int before = active();
    try {
      int tried =
          deploy(40)
              .statusCode(201)
              .body("active", equalTo(false))
              .body("shareOfNewCases", equalTo(40))
              .body("changes[0].kind", equalTo("CANARY"))
              .body("changes[0].share", equalTo(40))
              .extract()
              .path("version");
      assertThat(active()).isEqualTo(before);
      owner()
          .get("/api/v1/processes")
          .then()
          .body("items[0].canary.version", equalTo(tried))
          .body("items[0].canary.share", equalTo(40));
      owner()
          .get(PROCESS + "/versions")
          .then()
          .body("items.shareOfNewCases.findAll { it > 0 }", containsInAnyOrder(60, 40));
      Map<String, Integer> started = start(tried, before, 40, 16);
      long onTried = started.values().stream().filter(version -> version == tried).count();
      owner()
          .get(CANARY)
          .then()
          .body("started", equalTo((int) onTried))
          .body("startedOnActive", equalTo((int) (started.size() - onTried)));
      put(tried, 90, "nobody complained")
          .statusCode(200)
          .body("share", equalTo(90))
          .body("activeVersion", equalTo(before))
          .body("by", equalTo("owner.wang"));
      started.forEach(
          (id, version) -> assertThat(cases.file(id).processVersion).isEqualTo(version));
      start(tried, before, 90, 12);
      owner().queryParam("reason", "the legal desk is ill").delete(CANARY).then().statusCode(204);
      owner().get(CANARY).then().statusCode(404).body("type", equalTo("/problems/no-canary"));
      String later = cases.start("service-quality.shop", Lane.STANDARD);
      assertThat(cases.file(later).processVersion).isEqualTo(before);
      owner()
          .get(PROCESS + "/versions")
          .then()
          .body("items[0].shareOfNewCases", equalTo(0))
          .body(
              "items[0].changes.kind",
              equalTo(java.util.List.of("CANARY", "CANARY", "CANARY_ENDED")));
    } finally {
      activate(before);
    }
  }

  @Test
  void activatingTheVersionEndsTheTrialAndSoDoesAnotherDeployment() {
    int before = active();
    try {
      int tried = deploy(1).statusCode(201).extract().path("version");
      activate(tried);
      assertThat(active()).isEqualTo(tried);
      owner().get("/api/v1/processes").then().body("items[0].canary", nullValue());
      put(before, 10, "some on the old one").statusCode(200);
      int next = deploy(100).statusCode(201).extract().path("version");
      assertThat(active()).isEqualTo(next);
      owner().get(CANARY).then().statusCode(404);
    } finally {
      activate(before);
    }
  }

  @Test
  void whatCannotBeTriedOutIsRefused() {
    int before = active();
    put(before, 10, "the active one")
        .statusCode(409)
        .body("type", equalTo("/problems/canary-not-possible"));
    put(9999, 10, "none").statusCode(404).body("type", equalTo("/problems/no-such-version"));
    owner().queryParam("reason", "none").delete(CANARY).then().statusCode(404);
    owner().delete(CANARY).then().statusCode(400);
    owner()
        .get("/api/v1/processes/payroll/canary")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-process"));
    assertThat(active()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, -1})
  void sharesAreBounded(int share) {
    put(1, share, "x").statusCode(400).body("errors[0].field", equalTo("share"));
    if (share != 100) {
      deploy(share).statusCode(400);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET", "PUT", "DELETE"})
  void onlyProcessOwnersMay(String method) {
    given().contentType(ContentType.JSON).body("{}").request(method, CANARY).then().statusCode(401);
    given()
        .header("Authorization", CaseDriver.supervisor())
        .contentType(ContentType.JSON)
        .body("{}")
        .request(method, CANARY)
        .then()
        .statusCode(403);
  }

  /** Starts cases until both versions have some, at least so many; each where its id says. */
  private Map<String, Integer> start(int tried, int base, int share, int atLeast) {
    Map<String, Integer> started = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < atLeast || seen.size() < 2 && i < 100; i++) {
      String id = cases.start("service-quality.shop", Lane.STANDARD);
      int version = cases.file(id).processVersion;
      assertThat(version).isEqualTo(CanaryPolicy.takes(id, tried, share) ? tried : base);
      started.put(id, version);
      seen.add(version);
    }
    assertThat(seen).containsExactlyInAnyOrder(tried, base);
    return started;
  }

  private static ValidatableResponse deploy(int share) {
    return owner()
        .contentType("application/xml")
        .body(LegalOpinion.diagram().getBytes(StandardCharsets.UTF_8))
        .queryParam("reason", "to be tried out")
        .queryParam("share", share)
        .post("/api/v1/processes/deployments")
        .then();
  }

  private static ValidatableResponse put(int version, int share, String reason) {
    return owner()
        .contentType(ContentType.JSON)
        .body(Map.of("version", version, "share", share, "reason", reason))
        .put(CANARY)
        .then();
  }

  private static void activate(int version) {
    owner()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "back again"))
        .post(PROCESS + "/versions/{v}/activation", version)
        .then()
        .statusCode(200);
  }

  private static int active() {
    return Owner.active("complaint-lifecycle");
  }

  private static RequestSpecification owner() {
    return given()
        .header("Authorization", "Bearer " + Tokens.of("owner.wang", null, "process-owner"));
  }
}
