package io.redress.callback.channel;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A mail server takes connections and then says nothing. */
@QuarkusTest
@QuarkusTestResource(value = SilentMail.class, restrictToAnnotatedClass = true)
class SilentMailTest {
  /** More than the mailer has connections at once. */
  private static final int MAILS = SilentMail.CONNECTIONS + 1;

  @Inject MailChannel mail;

  @Test
  void mailsAreTakenAgainOnceTheServerSpeaks() {
    for (int number = 0; number < MAILS; number++) {
      assertEquals(Failure.TIMEOUT, sent().failure());
    }
    given()
        .baseUri(ConfigProvider.getConfig().getValue("test.silent-mail", String.class))
        .get("/")
        .then()
        .statusCode(204);
    assertEquals(Outcome.TAKEN, sent());
  }

  private Outcome sent() {
    return mail.send(new Letter(Ids.next(), "a@example.com", "Your opinion", "Is it solved?"));
  }
}
