package io.redress.intake.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.kit.time.Zone;
import java.time.Duration;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "zh | zh",
        "zh-CN,zh;q=0.9,en;q=0.8 | zh",
        "zh-Hant-TW | zh",
        "en-GB | en",
        "fr, zh;q=0.5, en;q=0.4 | zh",
        "fr | en",
        "* | en",
        "none | en",
        "'' | en",
        "zh;q=banana | en",
        "\u0000;; | en"
      })
  void theBestThatIsSpokenIsTakenElseTheConfiguredOne(String header, String language) {
    assertEquals(language, languages("en").words(header).language());
  }

  @ParameterizedTest
  @CsvSource({"zh,fr,zh", "zh,en,en", "xx,fr,en"})
  void theConfiguredLanguageIsForAllOthers(String configured, String header, String language) {
    assertEquals(language, languages(configured).words(header).language());
  }

  private static Languages languages(String configured) {
    return new Languages(new Settings(configured), new Zone(ZoneId.of("Asia/Shanghai")));
  }

  /** Fixed settings. */
  record Settings(String language) implements TrackingSettings {
    @Override
    public int tries() {
      return 3;
    }

    @Override
    public Duration window() {
      return Duration.ofMinutes(15);
    }

    @Override
    public OptionalInt triesByClient() {
      return OptionalInt.of(5);
    }
  }
}
