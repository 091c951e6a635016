package io.redress.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.sheet.TestSheet.TestCase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test sheets as people write them, and what is said of one that cannot be read. */
class SheetReaderTest {
  private static final SheetReader READER = new SheetReader(500, 500);

  @Test
  void csvNamesItsColumns() {
    TestSheet sheet =
        read(
            "\uFEFFcase,in:lane,in:tier,out:lead\r\nthe first,GREEN,VIP,\"a,b\"\r\n\r\n,STANDARD,,\r\n");
    assertThat(sheet.cases())
        .containsExactly(
            new TestCase(
                "the first", Map.of("lane", "GREEN", "tier", "VIP"), Map.of("lead", "a,b")),
            new TestCase("line 4", Map.of("lane", "STANDARD", "tier", ""), Map.of("lead", "")));
  }

  @Test
  void jsonHasTextsNumbersTruthsAndNothing() {
    TestSheet sheet =
        read(
            "{\"cases\": [{\"name\": \"投诉\", \"in\": {\"compensation\": 20001, \"tier\": null}, \"out\":"
                + " {\"needed\": true}}, {\"in\": {}, \"out\": {\"x\": \"\"}}]}");
    assertThat(sheet.cases())
        .containsExactly(
            new TestCase(
                "投诉", Map.of("compensation", "20001", "tier", ""), Map.of("needed", "true")),
            new TestCase("case 2", Map.of(), Map.of("x", "")));
  }

  @Test
  void whatIsStoredIsReadAgain() {
    ObjectMapper json = new ObjectMapper();
    TestSheet sheet = read("in:a,out:b\n1,\n,x\n");
    assertThat(TestSheet.ofJson(sheet.toJson(json), json)).isEqualTo(sheet);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "in:a,out:b\\n1,2,3 | line 2",
        "in:a,out:b\\n1 | line 2",
        "a,b\\n1,2 | line 1",
        "in:a,in:a,out:b\\n1,2,3 | line 1",
        "in:a\\n1 | line 1",
        "in:a b,out:c\\n1,2 | line 1",
        "in:a,out:b\\n\"1,2 | file",
        "in:a,out:b\\n1,x\\u0007y | line 2",
        "in:a,out:b | file",
        "{\"cases\": []} | file",
        "{\"cases\": [{\"in\": {}, \"out\": {}}]} | case 1",
        "{\"cases\": [{\"in\": {\"a\": [1]}, \"out\": {\"b\": 1}}]} | case 1",
        "{\"cases\": [{\"in\": {}, \"out\": {\"b\": 1}, \"more\": 1}]} | case 1",
        "{\"cases\": [{\"in\": {}, \"out\": {\"b\": 1, \"b\": 2}}]} | file",
        "{\"cases\": [{\"in\": {}, \"out\": {\"b\": 1}}]} x | file",
        "{\"other\": []} | file"
      })
  void whatCannotBeReadIsNamed(String text, String place) {
    String written = text.replace("\\n", "\n").replace("\\u0007", "\u0007");
    assertThatThrownBy(() -> read(written))
        .asInstanceOf(InstanceOfAssertFactories.type(SheetUnreadableException.class))
        .extracting(SheetUnreadableException::place)
        .isEqualTo(place);
  }

  @Test
  void sheetsAreBounded() {
    assertThatThrownBy(() -> read("in:a,out:b\n" + "1,2\n".repeat(501)))
        .isInstanceOf(SheetUnreadableException.class);
    assertThatThrownBy(() -> read("in:a,out:b\n1," + "x".repeat(501)))
        .isInstanceOf(SheetUnreadableException.class);
    assertThatThrownBy(() -> read("x".repeat(SheetReader.MOST_BYTES + 1)))
        .isInstanceOf(SheetUnreadableException.class);
    assertThatThrownBy(() -> READER.read(new byte[] {'i', (byte) 0xC3, (byte) 0x28}))
        .isInstanceOf(SheetUnreadableException.class);
  }

  private static TestSheet read(String text) {
    return READER.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
