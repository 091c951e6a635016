package io.redress.workflow.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A mail server takes connections and then says nothing. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
@QuarkusTestResource(value = SilentMailServer.class, restrictToAnnotatedClass = true)
class SilentServerTest extends MailTest {
  /** More than the mailer has connections at once. */
  private static final int MAILS = SilentMailServer.CONNECTIONS + 1;

  @Inject SendNotifications send;

  @Test
  void aSilentServerHoldsUpNobodyElseAndItsMailsAreSentOnceItSpeaks() throws Exception {
    String id = started();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              for (int mail = 0; mail < MAILS; mail++) {
                written(id, "leader" + mail + "@care.example");
              }
            });
    Instant before = clock.instant();
    ExecutorService replica = Executors.newSingleThreadExecutor();
    try {
      Future<?> looked = replica.submit(send::look);
      started();
      assertThat(looked).isNotDone();
      looked.get(60, TimeUnit.SECONDS);
    } finally {
      replica.shutdownNow();
    }
    assertThat(count("state = ?2 and attempts = 1 and failure is not null", id)).isEqualTo(MAILS);
    assertThat(soonest(id)).isAfterOrEqualTo(before.plus(Duration.ofMinutes(1)));
    assertThat(ask("/connections")).isNotEqualTo("0");

    ask("/speaks");
    due(id);
    send.look();
    assertThat(sent(id)).isEqualTo(MAILS);
    assertThat(ask("/mails")).isEqualTo(Integer.toString(MAILS));
  }

  private static long sent(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Notification.count(
                    "complaintId = ?1 and state = ?2 and attempts = 2",
                    id,
                    Notification.State.SENT));
  }

  private static long count(String condition, String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Notification.count(
                    "complaintId = ?1 and " + condition, id, Notification.State.PENDING));
  }

  private static Instant soonest(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Notification.<Notification>list("complaintId = ?1 order by nextAt", id)
                    .get(0)
                    .nextAt);
  }

  /** As if the pause were over. */
  private void due(String id) {
    QuarkusTransaction.requiringNew()
        .run(() -> Notification.update("nextAt = ?1 where complaintId = ?2", clock.instant(), id));
  }

  private static String ask(String path) {
    return given()
        .baseUri(ConfigProvider.getConfig().getValue("test.silent-mails", String.class))
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
