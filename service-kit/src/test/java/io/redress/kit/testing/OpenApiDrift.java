package io.redress.kit.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Compares the API that the service serves with the {@code openapi.yaml} committed beside it. To be
 * extended by one {@code @QuarkusTest} per service; {@code mvn test -Dopenapi.update=true
 * -Dtest=...} writes the file anew.
 */
public abstract class OpenApiDrift {
  private static final Path COMMITTED = Path.of("openapi.yaml");

  @Test
  void theServedApiIsTheCommittedOne() throws IOException {
    String served =
        given()
            .queryParam("format", "yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(COMMITTED, served);
    }
    assertEquals(
        Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "no openapi.yaml is committed",
        served,
        "The API changed. If so intended: mvn test -Dopenapi.update=true -Dtest="
            + getClass().getSimpleName());
  }
}
