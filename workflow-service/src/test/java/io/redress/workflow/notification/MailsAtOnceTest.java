package io.redress.workflow.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Several replicas look for mails to be sent at the same time, through a real mail server. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
@QuarkusTestResource(MailServer.class)
class MailsAtOnceTest extends MailTest {
  private static final int MAILS = 300;

  @Inject SendNotifications send;

  @Test
  void eachIsSentOnceWhoeverLooks() throws Exception {
    String id = started();
    List<String> addresses =
        IntStream.range(0, MAILS).mapToObj(i -> "leader" + i + '.' + id + "@care.example").toList();
    QuarkusTransaction.requiringNew().run(() -> addresses.forEach(to -> written(id, to)));

    ExecutorService replicas = Executors.newFixedThreadPool(3);
    try {
      Callable<Void> look =
          () -> {
            send.look();
            return null;
          };
      for (Future<Void> looked : replicas.invokeAll(List.of(look, look, look))) {
        looked.get();
      }
    } finally {
      replicas.shutdownNow();
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> sent(id) == MAILS);
    assertThat(triedAgain(id)).as("mails that were held up").isZero();
    List<String> received = received().lines().filter(line -> line.contains(id)).toList();
    assertThat(received.stream().filter(line -> line.startsWith("To: ")).toList())
        .containsExactlyInAnyOrderElementsOf(addresses.stream().map(to -> "To: " + to).toList());
    // Lists of other tests are to show their own.
    QuarkusTransaction.requiringNew().run(() -> Notification.delete("complaintId", id));
  }

  private static long sent(String id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Notification.count("complaintId = ?1 and state = ?2", id, Notification.State.SENT));
  }

  private static long triedAgain(String id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Notification.count("complaintId = ?1 and attempts > 1", id));
  }

  private static String received() {
    return given()
        .baseUri(ConfigProvider.getConfig().getValue("test.mails", String.class))
        .get("/mails")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
