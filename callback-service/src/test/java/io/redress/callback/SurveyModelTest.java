package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.channel.DeliverMessages;
import io.redress.callback.plan.CallbackRequested;
import io.redress.callback.plan.CaseClosed;
import io.redress.callback.plan.CloseWithCase;
import io.redress.callback.plan.ElapseCallbacks;
import io.redress.callback.survey.EndSurveys;
import io.redress.kit.id.Ids;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences of everything that can happen to a callback and its survey, beside a model. */
@QuarkusTest
class SurveyModelTest extends SurveyFlow {

  private static final List<String> TIMERS =
      List.of("elapse-callbacks", "expire-surveys", "deliver-messages");

  enum Act {
    CALL,
    REFUSE,
    PHONE,
    SEND,
    LINK,
    OPT_OUT,
    TIME,
    CLOSED
  }

  /** What the rules say, from what happened alone. */
  private static final class Model {
    String result;
    String link = "NONE";
    Instant issuedAt;
    boolean late;

    void issued(Instant at) {
      if (link.equals("NONE")) {
        link = "ISSUED";
        issuedAt = at;
      }
    }

    void ends(String with, boolean expired) {
      result = with;
      if (link.equals("ISSUED") && !expired) {
        link = "CANCELLED";
      }
    }

    boolean usable(Instant now) {
      return link.equals("ISSUED") && now.isBefore(issuedAt.plus(Duration.ofDays(7)));
    }
  }

  @Inject Scheduler timers;
  @Inject ElapseCallbacks elapse;
  @Inject EndSurveys surveys;
  @Inject DeliverMessages deliver;
  @Inject CloseWithCase closeWithCase;

  private CallbackRequested request;
  private String id;
  private Model model;
  private String token;

  @BeforeEach
  void nothingHappensByItself() {
    TIMERS.forEach(timers::pause);
  }

  @AfterEach
  void timeRunsOn() {
    TIMERS.forEach(timers::resume);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverHappensThereIsOneResultAndOneSurvey(long seed) {
    Random random = new Random(seed);
    request = requestOf("p" + Ids.next().replace("-", "").substring(10));
    reachable(request.complaintId(), "13800001202");
    id = plan(request);
    model = new Model();
    token = null;
    List<String> happened = new ArrayList<>();
    for (int step = 0; step < 14; step++) {
      Act act =
          switch (random.nextInt(4)) {
            case 0, 1 -> Act.TIME;
            case 2 -> Act.CALL;
            default -> Act.values()[random.nextInt(Act.values().length)];
          };
      happened.add(act.name());
      take(act, random);
      check(seed + ": " + happened);
    }
  }

  private void take(Act act, Random random) {
    Instant now = clock.instant();
    switch (act) {
      case CALL -> called("NO_ANSWER");
      case REFUSE -> called("REFUSED");
      case PHONE -> {
        answer(id, "YES").statusCode(model.result == null ? 201 : 409);
        if (model.result == null) {
          model.ends("SATISFIED", false);
        }
      }
      case SEND -> {
        caller()
            .body("{}")
            .post(CALLBACKS + "/{id}/survey", id)
            .then()
            .statusCode(model.result == null ? 201 : 409);
        if (model.result == null) {
          model.issued(now);
        }
      }
      case LINK -> link(now);
      case OPT_OUT -> optOut(now);
      case TIME -> timePasses(now.plus(Duration.ofHours(1 + random.nextInt(40))));
      case CLOSED -> {
        closeWithCase.close(new CaseClosed(request.complaintId(), "WITHDRAWN", 1, now));
        if (model.result == null) {
          model.ends("CANCELLED", false);
        }
      }
    }
  }

  private void called(String outcome) {
    boolean made = attempt(id, outcome).extract().statusCode() == 201;
    assertTrue(!made || model.result == null, "a closed callback is not called");
    if (made && outcome.equals("REFUSED")) {
      model.ends("NOT_REACHED", false);
    } else if (made && read(id).getString("status").equals("UNANSWERED")) {
      model.issued(clock.instant());
    }
  }

  private void link(Instant now) {
    if (model.link.equals("NONE")) {
      return;
    }
    boolean usable = model.usable(now);
    answered(token(), "{\"answers\": {\"satisfied\": \"NO\"}}").statusCode(usable ? 201 : 410);
    if (usable) {
      model.link = "ANSWERED";
      model.late = model.result != null;
      model.result = model.result == null ? "DISSATISFIED" : model.result;
    }
  }

  private void optOut(Instant now) {
    if (model.link.equals("NONE")) {
      return;
    }
    boolean usable = model.usable(now);
    given().post(SURVEYS + "/opt-out", token()).then().statusCode(usable ? 204 : 410);
    if (usable) {
      model.ends(model.result == null ? "NOT_REACHED" : model.result, false);
    }
  }

  private void timePasses(Instant later) {
    moveTo(later);
    while (elapse.elapse(50) > 0) {
      continue;
    }
    while (surveys.expire(50) > 0) {
      continue;
    }
    boolean over = !later.isBefore(request.requestedAt().plus(Duration.ofDays(7)));
    if (model.result == null && over) {
      model.ends("NOT_REACHED", true);
    } else if (read(id).getString("status").equals("UNANSWERED")) {
      model.issued(later);
    }
    if (model.link.equals("ISSUED") && !model.usable(later)) {
      model.link = "EXPIRED";
    }
  }

  /** The token of the link; read once, when the message is sent: at night as if asked for. */
  private String token() {
    if (token == null) {
      update(
          "update outgoing_message set at_any_hour = true, next_attempt_at = created_at where"
              + " complaint_id = ? and state = 'WAITING'",
          request.complaintId());
      while (deliver.deliver() > 0) {
        continue;
      }
      token = sentToken(request);
    }
    return token;
  }

  private void check(String happened) {
    if (model.usable(clock.instant())) {
      token();
    }
    JsonPath callback = read(id);
    assertEquals(model.result, callback.getString("result"), happened);
    String link =
        model.link.equals("NONE")
            ? caller()
                .get(CALLBACKS + "/{id}/survey", id)
                .then()
                .statusCode(404)
                .extract()
                .path("x")
            : caller().get(CALLBACKS + "/{id}/survey", id).jsonPath().getString("state");
    assertEquals(model.link.equals("NONE") ? null : model.link, link, happened);
    assertEquals(model.late, "true".equals(callback.getString("answers.late")), happened);
    String complaint = request.complaintId();
    assertEquals(model.result == null ? 0 : 1, told(complaint, "callback.completed"), happened);
    assertEquals(model.link.equals("NONE") ? 0 : 1, told(complaint, "survey.issued"), happened);
    assertEquals(
        model.link.equals("ANSWERED") ? 1 : 0, told(complaint, "survey.answered"), happened);
    boolean closed = model.link.equals("EXPIRED") || model.link.equals("CANCELLED");
    assertEquals(closed ? 1 : 0, told(complaint, "survey.closed"), happened);
  }
}
