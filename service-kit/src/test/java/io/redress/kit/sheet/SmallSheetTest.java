package io.redress.kit.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.kit.sheet.TestSheet.TestCase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of a service that takes smaller ones: 200 cases, 200 characters. */
class SmallSheetTest {
  private static final SheetReader READER = new SheetReader(200, 200);
  private static final String PLACED = "(file|line \\d+|case \\d+): .+";

  @Test
  void aSpreadsheetAndJsonSayTheSame() {
    List<TestCase> expected =
        List.of(
            new TestCase("贵宾", Map.of("tier", "VIP"), Map.of("share", "", "decision", "CALL")),
            new TestCase(
                "line 3", Map.of("tier", ""), Map.of("share", "0.5", "decision", "SAMPLE")));
    String csv = "\uFEFFcase,in:tier,out:decision,out:share\r\n贵宾,VIP,CALL,\r\n,,SAMPLE,0.5\r\n";
    assertEquals(expected, READER.read(csv.getBytes(UTF_8)).cases());
    String json =
        """
        {"cases": [{"name": "贵宾", "in": {"tier": "VIP"}, "out": {"decision": "CALL", "share": null}},
                   {"name": "line 3", "in": {"tier": ""}, "out": {"decision": "SAMPLE", "share": 0.5}}]}
        """;
    assertEquals(expected, READER.read(json.getBytes(UTF_8)).cases());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "case,in:tier\nx,VIP",
        "case,in:tier,in:tier,out:x\n",
        "case,tier,out:x\na,b,c",
        "out:x\n1,2",
        "out:x\n\"open",
        "{\"cases\": [{\"in\": {}, \"out\": {}}]}",
        "{\"cases\": [{\"in\": [], \"out\": {\"x\": 1}}]}",
        "{\"cases\": [{\"in\": {\"x\": [1]}, \"out\": {\"x\": 1}}]}",
        "{\"cases\": [",
        "{\"rows\": []}"
      })
  void whatIsNoSheetIsRefused(String file) {
    assertTrue(refusal(file.getBytes(UTF_8)).matches(PLACED));
  }

  @Test
  void aSheetIsBounded() {
    assertTrue(refusal(("out:x\n" + "1\n".repeat(201)).getBytes(UTF_8)).contains("200"));
    assertTrue(refusal(("out:x\n" + "1".repeat(201)).getBytes(UTF_8)).contains("200 characters"));
    assertTrue(refusal("out:x\né".getBytes(StandardCharsets.ISO_8859_1)).contains("UTF-8"));
    assertTrue(refusal("{\"cases\":" + "[".repeat(50)).matches(PLACED));
  }

  private static String refusal(String text) {
    return refusal(text.getBytes(UTF_8));
  }

  private static String refusal(byte[] file) {
    SheetUnreadableException refused =
        assertThrows(SheetUnreadableException.class, () -> READER.read(file));
    return refused.place() + ": " + refused.getMessage();
  }
}
