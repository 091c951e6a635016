package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.redress.callback.plan.CallbackRequested;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests of surveys share. */
abstract class SurveyFlow extends CallbackTest {

  static final String SURVEYS = "/api/v1/surveys/{token}";
  static final String SATISFIED = "{\"answers\": {\"satisfied\": \"YES\"}}";
  static final String DISSATISFIED =
      """
      {"answers": {"satisfied": "NO", "result": 2, "reasons": ["not-solved"], "comment": "还是没有信号"}}
      """;

  /** A callback whose customer did not answer three calls; returns its id. */
  String unanswered(CallbackRequested request, String number) {
    reachable(request.complaintId(), number);
    String id = plan(request);
    if (clock.instant().atZone(zone.id()).getHour() != 10) {
      tenInTheMorning();
    }
    attempt(id, "NO_ANSWER").statusCode(201);
    for (int call = 1; call < 3; call++) {
      moveTo(clock.instant().plus(Duration.ofHours(4)));
      attempt(id, "NO_ANSWER").statusCode(201);
    }
    return id;
  }

  /** Lets intake know on which number the customer of a complaint is reached. */
  static void reachable(String complaintId, String number) {
    given().body(number).put(receivers() + "/numbers/" + complaintId).then().statusCode(200);
  }

  /** The token of the link that the gateway got for a complaint. */
  String sentToken(CallbackRequested request) {
    return token(awaitMessage(request.complaintId()).get("text"));
  }

  /** The message that the gateway got for a complaint. */
  Map<String, String> awaitMessage(String complaintId) {
    String id =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> messageId(complaintId, "SENT"), found -> found != null);
    return received().stream().filter(sent -> sent.get("id").equals(id)).findFirst().orElseThrow();
  }

  /** The id of the message of a complaint in that state; null while there is none. */
  String messageId(String complaintId, String state) {
    return text(
        "select max(id) from outgoing_message where complaint_id = ? and state = ?",
        complaintId,
        state);
  }

  static List<Map<String, String>> received() {
    return given().get(receivers() + "/received").then().extract().jsonPath().getList("$");
  }

  /** What was mailed to an address; null while nothing was. */
  static String mailTo(String address) {
    List<Map<String, String>> mails =
        given().get(receivers() + "/mail").then().extract().jsonPath().getList("$");
    return mails.stream()
        .filter(mail -> mail.get("to").equals(address))
        .map(mail -> mail.get("text"))
        .findFirst()
        .orElse(null);
  }

  static String token(String text) {
    String link = text.substring(text.indexOf("https://care.example/s/")).strip();
    return link.substring("https://care.example/s/".length()).split("\\s")[0];
  }

  static ValidatableResponse opened(String token) {
    return given().get(SURVEYS, token).then();
  }

  static ValidatableResponse answered(String token, String body) {
    return given().contentType(ContentType.JSON).body(body).post(SURVEYS, token).then();
  }

  void awaitStatus(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(id).getString("status"), status::equals);
  }

  private static String receivers() {
    return ConfigProvider.getConfig().getValue("test.receivers", String.class);
  }
}
