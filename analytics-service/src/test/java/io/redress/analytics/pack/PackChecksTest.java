package io.redress.analytics.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackChecksTest {
  @TempDir Path folder;

  private static String pack(String version, String line) {
    return """
        {"name": "city-hotline", "version": %s, "title": {"en": "City", "zh": "城市"},
         "lines": [{"code": "A", "title": {"en": "One", "zh": "一"}, %s}]}
        """
        .formatted(version, line);
  }

  private Packs packs(String text) throws IOException {
    Files.writeString(folder.resolve("city-hotline.json"), text);
    var packs = new Packs();
    packs.json = new ObjectMapper();
    packs.config =
        new PackConfig() {
          @Override
          public List<String> builtIn() {
            return List.of("city-hotline");
          }

          @Override
          public Optional<String> directory() {
            return Optional.of(folder.toString());
          }
        };
    packs.load();
    return packs;
  }

  @Test
  void aFileOfTheFolderTakesThePlaceOfTheOneThatComesWithTheService() throws IOException {
    var packs = packs(pack("7", "\"figure\": \"volume\""));
    assertEquals(7, packs.named("city-hotline").version());
    assertEquals(1, packs.all().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"figure\": \"happiness\" | figure is not in the catalogue",
        "\"figure\": \"volume\", \"groupBy\": \"phase\" | groupBy is no dimension",
        "\"figure\": \"volume\", \"daysOfPercent\": 80 | daysOfPercent is not 50, 80 or 90 of a"
            + " figure in hours",
        "\"figure\": \"resolution-time\", \"daysOfPercent\": 75 | daysOfPercent is not 50, 80 or 90"
            + " of a figure in hours",
        "\"perSubscribers\": 1000 | perSubscribers is not offered",
        "\"perSubscribers\": 10000, \"figure\": \"volume\" | names a figure beside perSubscribers",
        "\"perSubscribers\": 10000, \"groupBy\": \"tier\" | subscribers are grouped by district only",
        "\"perSubscribers\": 10000, \"filters\": {\"tier\": \"VIP\"} | subscribers are not filtered"
      })
  void aWrongLineIsNamedAtTheStart(String line, String wrong) {
    var refused = assertThrows(IllegalStateException.class, () -> packs(pack("1", line)));
    assertEquals("pack city-hotline, line A: " + wrong, refused.getMessage());
  }

  @Test
  void aFieldThatIsNotKnownIsRefused() {
    assertThrows(IllegalStateException.class, () -> packs(pack("1", "\"figures\": \"volume\"")));
    assertThrows(IllegalStateException.class, () -> packs(pack("0", "\"figure\": \"volume\"")));
  }
}
