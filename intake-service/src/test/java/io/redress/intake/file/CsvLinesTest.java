package io.redress.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

  @Test
  void linesAreNumberedByWhereTheyBegin() throws IOException {
    for (String end : List.of("\n", "\r\n")) {
      try (CsvLines lines =
          read(String.join(end, "h,i", "1,\"a" + end + "b\"", "", "2,c", "3,d"))) {
        List<CsvLine> all = lines.next(10);
        assertEquals(List.of(1L, 2L, 4L, 5L, 6L), all.stream().map(CsvLine::number).toList());
        assertEquals(List.of("1", "a" + end + "b"), all.get(1).values());
        assertTrue(all.get(2).isBlank());
        assertTrue(lines.next(10).isEmpty());
      }
    }
  }

  @Test
  void whatIsReadBeforeABreakIsGivenOutFirst() throws IOException {
    try (CsvLines lines = read("h\n1\n\"never closed\n2\n")) {
      assertEquals(2, lines.next(10).size());
      assertEquals(3, assertThrows(UnreadableFileException.class, () -> lines.next(10)).line());
      assertThrows(UnreadableFileException.class, lines::next);
    }
  }

  @Test
  void aRecordWithoutEndDoesNotFillTheMemory() throws IOException {
    try (CsvLines lines = read("h\n\"" + "x".repeat(2 * BoundedReader.LONGEST))) {
      assertEquals(1, lines.next(1).size());
      assertThrows(UnreadableFileException.class, lines::next);
    }
  }

  @Test
  void theMarkIsNoPartOfTheFirstColumn() throws IOException {
    try (CsvLines lines = read("\uFEFF编号,标题\n")) {
      assertEquals(List.of("编号", "标题"), lines.next().orElseThrow().values());
    }
  }

  private static CsvLines read(String text) throws IOException {
    return new CsvLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
