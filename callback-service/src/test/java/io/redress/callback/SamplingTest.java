package io.redress.callback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamplingTest extends CallbackTest {

  @Test
  void theRealisedShareIsShownBesideTheTarget() {
    moveTo(clock.instant().plus(Duration.ofDays(1)));
    int called = 0;
    for (int n = 0; n < 40; n++) {
      String complaintId = Ids.next();
      planCallback.plan(request(complaintId, 1, "ORDINARY", null));
      planCallback.plan(request(complaintId, 1, "ORDINARY", null));
      called += of(complaintId).getString("items[0].reason").equals("SAMPLED") ? 1 : 0;
    }
    planCallback.plan(request("VIP"));
    LocalDate today = zone.at(clock.instant()).toLocalDate();
    JsonPath sampling =
        as("head.zhao", Roles.SUPERVISOR)
            .get("/api/v1/sampling?from={from}&to={to}", today.toString(), today.toString())
            .then()
            .statusCode(200)
            .body("seed", equalTo("redress-1"))
            .body("share", equalTo(0.45f))
            .body("strata.stratum", hasItem("STANDARD/price"))
            .extract()
            .jsonPath();
    String stratum = "strata.find {it.stratum == 'STANDARD/price'}.";
    assertEquals(40, sampling.getInt(stratum + "eligible"));
    assertEquals(called, sampling.getInt(stratum + "sampled"));
    assertEquals(18.0, sampling.getDouble(stratum + "expected"), 1e-6);
    assertEquals(0.45, sampling.getDouble(stratum + "aimed"), 1e-6);
    assertEquals(called / 40.0, sampling.getDouble(stratum + "realised"), 1e-4);
  }

  @Test
  void aPeriodThatCannotBeAnsweredIsRefused() {
    for (String query : new String[] {"from=yesterday", "from=2020-01-01&to=2026-01-01"}) {
      as("head.zhao", Roles.SUPERVISOR)
          .get("/api/v1/sampling?" + query)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/invalid-field"))
          .body("errors[0].field", equalTo("from"));
    }
  }

  @Test
  void callersNeedNotKnowTheSampling() {
    caller().get("/api/v1/sampling").then().statusCode(403);
  }
}
