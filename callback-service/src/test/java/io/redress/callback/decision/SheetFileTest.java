package io.redress.callback.decision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {

  @Test
  void aSpreadsheetAndJsonSayTheSame() throws SheetFile.UnreadableException {
    List<SheetCase> expected =
        List.of(
            new SheetCase("贵宾", Map.of("tier", "VIP"), Map.of("share", "", "decision", "CALL")),
            new SheetCase(
                "line 3", Map.of("tier", ""), Map.of("share", "0.5", "decision", "SAMPLE")));
    String csv = "\uFEFFcase,in:tier,out:decision,out:share\r\n贵宾,VIP,CALL,\r\n,,SAMPLE,0.5\r\n";
    assertEquals(expected, SheetFile.read(csv.getBytes(UTF_8)).cases());
    String json =
        """
        {"cases": [{"name": "贵宾", "in": {"tier": "VIP"}, "out": {"decision": "CALL", "share": null}},
                   {"name": "line 3", "in": {"tier": ""}, "out": {"decision": "SAMPLE", "share": 0.5}}]}
        """;
    assertEquals(expected, SheetFile.read(json.getBytes(UTF_8)).cases());
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
    assertTrue(refusal(file.getBytes(UTF_8)).startsWith("In "));
  }

  @Test
  void aSheetIsBounded() {
    assertTrue(refusal(("out:x\n" + "1\n".repeat(201)).getBytes(UTF_8)).contains("200"));
    assertTrue(refusal(("out:x\n" + "1".repeat(201)).getBytes(UTF_8)).contains("200 characters"));
    assertTrue(refusal("out:x\né".getBytes(StandardCharsets.ISO_8859_1)).contains("UTF-8"));
    assertTrue(refusal("{\"cases\":" + "[".repeat(50)).startsWith("In "));
  }

  private static String refusal(String text) {
    return refusal(text.getBytes(UTF_8));
  }

  private static String refusal(byte[] file) {
    return assertThrows(SheetFile.UnreadableException.class, () -> SheetFile.read(file))
        .getMessage();
  }
}
