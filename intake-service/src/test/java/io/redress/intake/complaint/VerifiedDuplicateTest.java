package io.redress.intake.complaint;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Contracts;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
/** Linked tickets whose own case ended as a duplicate, and some for which that was wrong. */
class VerifiedDuplicateTest extends LinkedTest {
  @Test
  void whenItsCaseEndsAsADuplicateTheLinkedTicketIsARepeatAndThereIsOneLifecycle() {
    Two two = Two.reported().linked();
    follow.entered(two.first(), "process");
    follow.closed(two.second(), "DUPLICATE", THEN);
    JsonPath joined = read(two.second());
    assertEquals("REPEAT", joined.getString("type"));
    assertEquals("PROCESS", joined.getString("status"));
    assertNull(joined.getString("disposition"));
    assertEquals(List.of("JOINED", "LINKED"), joined.getList("relations.changes.what"));
    assertEquals(1, read(two.first()).getInt("repeats"));
    JsonPath repeated = lastEvent(two.first());
    assertEquals(two.second(), repeated.getString("repeatComplaintId"));
    assertFalse(repeated.getBoolean("reopened"));
    JsonPath third = register(two.number(), PRICE);
    assertEquals("REPEAT", third.getString("type"));
    assertEquals(two.first(), third.getString("relatedComplaintId"));
    assertEquals(3, third.getInt("customer.highFrequency.last7Days"));
    follow.closed(two.first(), "RESOLVED", THEN);
    assertEquals("RESOLVED", read(two.second()).getString("disposition"));
    assertConsistent(two.first());
  }

  @Test
  void anIssueKeepsTheUrgesOfWhatTurnsOutToBeItsDuplicateAndGetsAsFastAsTheyMakeIt() {
    Two two = Two.reported();
    String repeat = register(two.number()).getString("id");
    post(two.first(), "urges", "{}").statusCode(200);
    post(two.second(), "urges", "{}").statusCode(200);
    two.linked();
    follow.closed(two.second(), "DUPLICATE", THEN);
    for (String id : List.of(two.first(), two.second(), repeat)) {
      assertEquals(2, read(id).getInt("urges"));
      assertEquals("GREEN", read(id).getString("lane"));
    }
    assertEquals("GREEN", lastEvent(two.first()).getString("lane"));
    assertConsistent(two.first());
  }

  @Test
  void aDuplicateThatWasNoneGetsBackItsCaseItsUrgesAndItsRepeats() {
    Two two = Two.reported();
    String along = register(two.number(), PRICE).getString("id");
    String stays = register(two.number()).getString("id");
    post(two.second(), "urges", "{}").statusCode(200);
    two.linked();
    follow.closed(two.second(), "DUPLICATE", THEN);
    assertEquals(3, read(two.first()).getInt("repeats"));
    assertEquals(1, read(stays).getInt("urges"));

    other()
        .body(UNLINK)
        .post(COMPLAINTS + "/{id}/unlinks", two.second())
        .then()
        .statusCode(200)
        .body("type", equalTo("NEW"))
        .body("status", equalTo("RECEIVED"))
        .body("repeats", equalTo(1))
        .body("urges", equalTo(1))
        .body("firstResponsible.person", equalTo("lead.wu"))
        .body("relations.changes.what", contains("UNLINKED", "JOINED", "LINKED"));
    JsonPath first = read(two.first());
    assertEquals(1, first.getInt("repeats"));
    assertEquals(0, first.getInt("urges"));
    assertEquals(0, read(stays).getInt("urges"));
    assertEquals(two.first(), read(stays).getString("relatedComplaintId"));
    JsonPath back = read(along);
    assertEquals(two.second(), back.getString("relatedComplaintId"));
    assertEquals(1, back.getInt("urges"));
    assertEquals(List.of("UNLINKED", "JOINED"), back.getList("relations.changes.what"));
    JsonPath told = lastEvent(two.second());
    assertEquals("NEW", told.getString("type"));
    assertNotNull(told.getString("lifecycleFrom"));
    Contracts.in(Path.of("contracts")).check("complaint.updated", lastPayload(two.first()));
    assertEquals(1, lastEvent(two.first()).getInt("repeats"));
    follow.entered(two.second(), "verify");
    assertEquals("VERIFY", read(along).getString("status"));
    assertEquals("RECEIVED", read(stays).getString("status"));
    assertEquals(two.second(), register(two.number(), PRICE).getString("relatedComplaintId"));
    assertConsistent(two.first());
  }

  @Test
  void aRepeatThatWasPartedByItselfDoesNotGoBackWithItsFormerFirst() {
    Two two = Two.reported();
    String along = register(two.number(), PRICE).getString("id");
    two.linked();
    follow.closed(two.second(), "DUPLICATE", THEN);
    post(along, "unlinks", UNLINK).statusCode(200).body("type", equalTo("NEW"));
    post(two.second(), "unlinks", UNLINK).statusCode(200).body("repeats", equalTo(0));
    assertEquals("NEW", read(along).getString("type"));
    assertEquals(0, read(two.first()).getInt("repeats"));
    assertConsistent(two.first());
  }

  @Test
  void allReportsOfWhatTurnsOutToBeAnEnquiryAreEnquiries() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    follow.closed(first, "ENQUIRY", THEN);
    for (String id : List.of(first, repeat)) {
      assertEquals("ENQUIRY", read(id).getString("nature"));
    }
    post(repeat, "unlinks", UNLINK).statusCode(200).body("nature", equalTo("COMPLAINT"));
    assertEquals("ENQUIRY", read(first).getString("nature"));
  }

  @Test
  void aDuplicateOfAClosedTicketOpensItAgainAndTakesItsRepeatsAlong() {
    Two two = Two.reported().linked();
    String along = register(two.number(), PRICE).getString("id");
    follow.closed(two.first(), "RESOLVED", THEN);
    follow.closed(two.second(), "DUPLICATE", THEN);
    for (String id : List.of(two.first(), two.second(), along)) {
      assertEquals("RECEIVED", read(id).getString("status"));
    }
    assertEquals(two.first(), read(along).getString("relatedComplaintId"));
    assertEquals(2, read(two.first()).getInt("repeats"));
    assertTrue(lastEvent(two.first()).getBoolean("reopened"));
    follow.entered(two.second(), "verify");
    assertEquals("RECEIVED", read(two.second()).getString("status"));
    assertConsistent(two.first());
  }
}
