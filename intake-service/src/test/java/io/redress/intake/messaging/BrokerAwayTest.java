package io.redress.intake.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.intake.IntakeTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokerAwayTest extends IntakeTest {

  @Test
  void registeringStillWorksAndTheEventsCatchUp() {
    String number = newNumber();
    EmbeddedServers.broker().stop();
    String id;
    try {
      id = register(number).getString("id");
      post(id, "urges", "{}").statusCode(200);
    } finally {
      EmbeddedServers.broker().start();
    }
    assertEquals(2, Topics.published(record -> id.equals(record.key()), 2).size());
  }
}
