package io.redress.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.kit.id.Identifier;
import io.redress.kit.id.Ids;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a consumer's record says of its parts holds of every event that is read with it. */
class EventBoundsTest {
  private static final String PLAIN = "The data does not fit at ";

  private enum Size3 {
    SMALL
  }

  private record Part(
      @JsonProperty(required = true) @Size(max = 3) String code, @Identifier String of) {}

  private record Read(
      @NotNull @Size(min = 1, max = 5) String name,
      @JsonProperty(required = true) Instant at,
      LocalDate on,
      @Min(1) @Max(9) int count,
      @Max(9) Long many,
      Size3 size,
      @Valid Part part,
      @Size(max = 2) List<@Valid Part> parts,
      List<@Size(max = 3) String> words) {}

  private static Read read(String members) {
    String data =
        ("{'name':'abcde','at':'2026-11-22T08:00:00Z','count':1" + members + "}")
            .replace('\'', '"');
    return new IncomingEvent(
            "1",
            "thing.made",
            "/test",
            "s",
            Instant.parse("2026-11-22T08:00:00Z"),
            EventData.parse(data.getBytes(StandardCharsets.UTF_8)))
        .as(Read.class);
  }

  @Test
  void whatKeepsItsBoundsIsTaken() {
    assertEquals(
        2,
        read(",'many':9,'on':'2100-12-31','at':'2000-01-01T00:00:00Z','part':{'code':'abc'},"
                + "'parts':[{'code':''},{'code':'abc','of':'"
                + Ids.next()
                + "'}],'words':['abc'],'added':{'by':'the producer'}")
            .parts()
            .size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,"name":"abcdef"             | 'name': size must be between 1 and 5
          ,"name":""                   | 'name': size must be between 1 and 5
          ,"count":0                   | 'count': must be greater than or equal to 1
          ,"count":10                  | 'count': must be less than or equal to 9
          ,"many":10                   | 'many': must be less than or equal to 9
          ,"part":{"code":"abcd"}      | 'part.code': size must be between 0 and 3
          ,"part":{"code":"a","of":"x"} | 'part.of': must match "[0-9a-f-]{36}"
          ,"parts":[{"code":"a"},{"code":"abcd"}] | 'parts[1].code': size must be between 0 and 3
          ,"words":["abc","abcd"]      | 'words[1]': size must be between 0 and 3
          ,"at":"1999-12-31T23:59:59Z" | 'at': is not of the years 2000 to 2100
          ,"at":"+123456-12-31T23:59:59Z" | 'at': is not of the years 2000 to 2100
          ,"at":"+1000000000-12-31T23:59:59Z" | 'at': is not of the years 2000 to 2100
          ,"on":"2101-01-01"           | 'on': is not of the years 2000 to 2100
          ,"on":"+999999999-12-31"     | 'on': is not of the years 2000 to 2100
          """)
  void whatBreaksABoundIsNamedWithIt(String members, String named) {
    assertEquals(
        PLAIN + named, assertThrows(PoisonException.class, () -> read(members)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,"name":null            | The data lacks 'name'
          ,"at":null              | The data lacks 'at'
          ,"part":{"code":null}   | The data lacks 'part.code'
          ,"parts":[null]         | The data lacks 'parts[0]'
          ,"parts":[{"code":null}] | The data lacks 'parts[0].code'
          ,"words":[null]         | The data lacks 'words[0]'
          ,"parts":[{"of":"x"}]   | The data does not fit at 'parts[0].code'
          ,"count":null           | The data does not fit at 'count'
          ,"name":5               | The data does not fit at 'name'
          ,"name":true            | The data does not fit at 'name'
          ,"count":1.5            | The data does not fit at 'count'
          ,"count":"1"            | The data does not fit at 'count'
          ,"count":99999999999    | The data does not fit at 'count'
          ,"size":0               | The data does not fit at 'size'
          ,"size":"LARGE"         | The data does not fit at 'size'
          """)
  void whatIsMissingOrOfAnotherKindIsNamed(String members, String told) {
    assertEquals(told, assertThrows(PoisonException.class, () -> read(members)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,"name":"a\\u0000"           | name | 1
          ,"name":"\\u007f"            | name | 0
          ,"name":"ab\\ud800"          | name | 2
          ,"part":{"code":"\\u202e"}   | part.code | 0
          ,"parts":[{"code":"\\u2066"}] | parts[0].code | 0
          ,"words":["a","b\\u0085"]    | words[1] | 1
          """)
  void aCharacterThatHasNoPlaceInATextIsNamed(String members, String place, int position) {
    assertEquals(
        PLAIN + "'" + place + "': has a character that no text may have at position " + position,
        assertThrows(PoisonException.class, () -> read(members)).getMessage());
  }

  @Test
  void whatIsNotReadMayHaveAnyCharacter() {
    assertEquals("a\tb\nc", read(",'name':'a\\tb\\nc','added':'\\u0000'").name());
  }

  @Test
  void severalAreNamedInOrderAndNoValueIs() {
    String told =
        assertThrows(
                PoisonException.class,
                () -> read(",'name':'13800001234','count':13,'words':['13800001234']"))
            .getMessage();
    assertEquals(
        PLAIN
            + "'count': must be less than or equal to 9; "
            + PLAIN
            + "'name': size must be between 1 and 5; "
            + PLAIN
            + "'words[0]': size must be between 0 and 3",
        told);
    assertFalse(told.contains("13800001234"));
  }

  @Test
  void whoRunsTheServiceDoesNotChangeTheLanguage() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.CHINA);
    try {
      assertEquals(
          PLAIN + "'count': must be less than or equal to 9",
          assertThrows(PoisonException.class, () -> read(",'count':10")).getMessage());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRecordWithoutBoundsIsReadAsItIs() {
    record Free(String any, List<String> all) {}
    IncomingEvent event =
        new IncomingEvent(
            "1",
            "thing.made",
            "/test",
            "s",
            Instant.EPOCH,
            EventData.parse("{\"any\":null}".getBytes(StandardCharsets.UTF_8)));
    assertDoesNotThrow(() -> event.as(Free.class));
  }
}
