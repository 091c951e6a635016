package io.redress.intake.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.file.CsvLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredFileTest {

  @Test
  void aStoredFileIsReadPieceByPiece() throws IOException {
    byte[][] pieces = {
      "h\n1".getBytes(StandardCharsets.UTF_8), "2\n3".getBytes(StandardCharsets.UTF_8), {}
    };
    StoredFile file = new StoredFile(number -> pieces[number]);
    try (CsvLines lines = new CsvLines(file)) {
      assertEquals(
          List.of("h", "12", "3"),
          lines.next(10).stream().map(line -> line.values().get(0)).toList());
      assertEquals(6, file.position());
    }
  }
}
