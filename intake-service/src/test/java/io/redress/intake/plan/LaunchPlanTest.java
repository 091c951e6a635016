package io.redress.intake.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.launch.KnownLaunches;
import io.redress.intake.launch.LaunchContent;
import io.redress.kit.id.Ids;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint about what was just launched is answered by the plan of the launch. */
@QuarkusTest
class LaunchPlanTest extends PlanTest {
  private static final Instant TOLD = Instant.parse("2026-06-01T08:00:00Z");

  @Inject KnownLaunches launches;
  @Inject Today today;

  private String product;
  private String plan;

  /** A plan of another category, whose words no complaint has. */
  @BeforeEach
  void aPlanOfItsOwn() {
    product = "Family plan " + Ids.next();
    plan = published(content("price.price", "新套餐首月账单说明", "First bill of the new plan"));
  }

  /** Watched for ten days from so many days ago on. */
  private String launched(String named, String reference, int daysAgo) {
    var id = Ids.next();
    told(id, named, reference, daysAgo, TOLD);
    return id;
  }

  private void told(String id, String named, String reference, int daysAgo, Instant at) {
    LocalDate date = today.day().minusDays(daysAgo);
    QuarkusTransaction.requiringNew()
        .run(() -> launches.onTheMarket(id, LaunchContent.of(named, reference, date, 10), at));
  }

  private void ended(String id) {
    QuarkusTransaction.requiringNew().run(() -> launches.ended(id));
  }

  private static String complaint(String named) {
    return body(newNumber(), CATEGORY, ", \"product\": \"" + named + "\"");
  }

  private static String first(String named) {
    return agent()
        .body(complaint(named))
        .post(COMPLAINTS + "/checks")
        .then()
        .statusCode(200)
        .extract()
        .path("suggestedPlans[0].id");
  }

  @Test
  void itComesFirstAndSaysWhyHoweverTheProductIsSpelled() {
    published(content(CATEGORY, "上月账单多扣了12元", "Charged too much last month"));
    launched(product, plan, 3);
    JsonPath made = registered(agent(), complaint(product.toUpperCase().replace(" ", "　")));
    assertEquals(plan, made.getString("suggestedPlans[0].id"));
    assertEquals(true, made.getBoolean("suggestedPlans[0].match.launch"));
    assertNotEquals(plan, made.getString("suggestedPlans[1].id"));
    assertNull(made.get("suggestedPlans[1].match.launch"));
    assertEquals(plan, first(product));
    assertNotEquals(plan, first("Another plan"));
    assertNotEquals(
        plan, registered(agent(), body(newNumber(), CATEGORY)).getString("suggestedPlans[0].id"));
  }

  @Test
  void itIsSuggestedFromTheFirstDayOfTheWatchToTheLast() {
    launched(product + " early", plan, -1);
    launched(product + " first", plan, 0);
    launched(product + " last", plan, 9);
    launched(product + " over", plan, 10);
    assertNotEquals(plan, first(product + " early"));
    assertEquals(plan, first(product + " first"));
    assertEquals(plan, first(product + " last"));
    assertNotEquals(plan, first(product + " over"));
  }

  @Test
  void aWatchThatIsOverIsOverWhateverIsToldLater() {
    String id = launched(product, plan + "/1", 3);
    assertEquals(plan, first(product));
    ended(id);
    assertNotEquals(plan, first(product));
    told(id, product, plan, 3, TOLD.plusSeconds(60));
    assertNotEquals(plan, first(product));
    String reversed = Ids.next();
    ended(reversed);
    told(reversed, product, plan, 3, TOLD);
    assertNotEquals(plan, first(product));
  }

  @Test
  void anotherPlanTakesItsPlaceAndWhatIsToldLateOfTheFormerOneDoesNot() {
    String other = published(content("price.price", "资费争议处理", "Price in dispute"));
    String id = launched(product, plan, 3);
    told(id, product, other, 3, TOLD.plusSeconds(60));
    told(id, product, plan, 3, TOLD.plusSeconds(30));
    assertEquals(other, first(product));
  }

  @Test
  void aPlanThatIsNotInForceIsNotSuggested() {
    launched(product, plan, 3);
    act(owner(), plan, 1, "retirement", "{\"reason\": \"Withdrawn\"}").then().statusCode(200);
    assertNotEquals(plan, first(product));
    launched(product, "no plan at all", 2);
    launched(product, null, 1);
    assertNotEquals(plan, first(product));
  }
}
