package io.redress.bench.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.bench.TestServer;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  @Test
  void theDatabaseMakesTheSamePseudonymsAsTheService() throws Exception {
    var pseudonyms = new Pseudonyms("a key of some thirty-six characters");
    try (var connection = TestServer.server().connect("intake");
        var statement = connection.createStatement()) {
      for (var number : new String[] {"13900000000", "13800001234", "13999999999"}) {
        try (var row = statement.executeQuery("select " + pseudonyms.sql("'" + number + "'"))) {
          row.next();
          assertEquals(pseudonyms.of(number), row.getString(1));
        }
      }
    }
  }
}
