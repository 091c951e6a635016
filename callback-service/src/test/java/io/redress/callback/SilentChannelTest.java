package io.redress.callback;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.channel.DeliverMessages;
import io.redress.callback.channel.SilentMail;
import io.redress.callback.plan.CallbackRequested;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mail server takes connections and says nothing, while messages wait for the gateway, too. */
@QuarkusTest
@QuarkusTestResource(value = SilentMail.class, restrictToAnnotatedClass = true)
class SilentChannelTest extends SurveyFlow {
  private static final String TIMER = "deliver-messages";

  @Inject DeliverMessages deliver;
  @Inject Scheduler timers;

  @AfterEach
  void timeRunsOn() {
    timers.resume(TIMER);
  }

  @Test
  void oneMailIsTriedAndTheOthersHoldNobodyUp() {
    tenInTheMorning();
    timers.pause(TIMER);
    List<String> mails =
        Stream.generate(() -> asked("{\"channel\": \"MAIL\", \"address\": \"a@example.com\"}"))
            .limit(4)
            .toList();
    CallbackRequested byMessage = request("VIP");
    reachable(byMessage.complaintId(), "13800003202");
    survey(byMessage, "{\"channel\": \"SMS\"}");

    while (messageId(byMessage.complaintId(), "SENT") == null) {
      assertTrue(deliver.deliver() > 0, "the message to the gateway was not taken up");
    }

    long tried =
        mails.stream()
            .mapToLong(
                complaint ->
                    Long.parseLong(
                        text(
                            "select attempts from outgoing_message where complaint_id = ?",
                            complaint)))
            .sum();
    assertTrue(tried <= 1, tried + " mails were tried");
    for (String complaint : mails) {
      assertEquals(
          "WAITING", text("select state from outgoing_message where complaint_id = ?", complaint));
    }
  }

  private String asked(String survey) {
    CallbackRequested request = request("VIP");
    survey(request, survey);
    return request.complaintId();
  }

  private void survey(CallbackRequested request, String survey) {
    String id = plan(request);
    caller().body(survey).post(CALLBACKS + "/{id}/survey", id).then().statusCode(201);
    caller().get(CALLBACKS + "/{id}/survey", id).then().body("messages.state", contains("WAITING"));
  }
}
