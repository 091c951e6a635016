package io.redress.intake.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.classification.DetailField;
import io.redress.intake.promise.PromiseKind;
import io.redress.intake.promise.PromiseState;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Path DIAGRAM =
      Path.of("../workflow-service/src/main/resources/processes/complaint-lifecycle.bpmn");
  private static final Path SCHEMA =
      Path.of("../workflow-service/contracts/case.closed.schema.json");
  private static final Pattern STAGE = Pattern.compile("name=\"stage\" value=\"([^\"]+)\"");
  private static final Instant DUE = Instant.parse("2026-11-24T10:05:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyStageOfTheBundledDiagramHasItsOwnWords(String language) throws IOException {
    Words words = words(language);
    Set<String> stages =
        STAGE
            .matcher(Files.readString(DIAGRAM))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(stages.contains("verify"));
    stages.add("RECEIVED");
    for (String stage : stages) {
      assertNotEquals(words.stage("legal-opinion"), words.stage(stage), stage);
    }
    assertEquals(stages.size(), stages.stream().map(words::stage).distinct().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyDispositionHasItsOwnWords(String language) {
    Words words = words(language);
    List<String> dispositions =
        JsonPath.from(SCHEMA.toFile()).getList("properties.disposition.enum", String.class);
    assertEquals(7, dispositions.size());
    for (String disposition :
        Stream.concat(dispositions.stream(), Stream.of("IMPORTED")).toList()) {
      assertNotEquals(words.outcome("DREAMT"), words.outcome(disposition), disposition);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyPromiseHasWordsForWhatBecameOfIt(String language) {
    Words words = words(language);
    for (PromiseKind kind : PromiseKind.values()) {
      for (PromiseState state :
          List.of(PromiseState.OPEN, PromiseState.KEPT, PromiseState.BROKEN)) {
        String text = words.promise(kind, state, DUE);
        assertFalse(text.isBlank() || text.contains("{"), text);
        assertEquals(state == PromiseState.OPEN, text.contains("18:05"), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void whatIsNeededNamesTheQuestionTheFieldsAndTheTime(String language) {
    Words words = words(language);
    assertTrue(words.question("Which street?").contains("Which street?"));
    assertTrue(words.until(DUE).contains("18:05"));
    for (DetailField field : DetailField.values()) {
      String text = words.fields(List.of(field));
      assertFalse(text.contains("{"), text);
      assertTrue(words.fields(List.of(DetailField.values())).length() > text.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void noTextHasAnythingLeftToFillIn(String language) {
    Words words = words(language);
    for (String key :
        List.of("needed.more", "history.received", "history.asked", "history.onTheSpot")) {
      assertFalse(words.of(key).isBlank() || words.of(key).contains("{"), key);
    }
  }

  private static Words words(String language) {
    return new Words(Locale.forLanguageTag(language), ZoneId.of("Asia/Shanghai"));
  }
}
