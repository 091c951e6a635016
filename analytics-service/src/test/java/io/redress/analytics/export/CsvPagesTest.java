package io.redress.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvPagesTest {
  static Stream<Arguments> lists() {
    return Stream.of(arguments(0, 1), arguments(199, 1), arguments(200, 2), arguments(450, 3));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyRowIsWrittenOnceAndAPageIsReadAtATime(int rows, int pages) throws IOException {
    var read = new ArrayList<Integer>();
    var out = new ByteArrayOutputStream();
    CsvPages.<Integer>write(
        out,
        List.of("number"),
        last -> {
          read.add(last);
          var from = last == null ? 0 : last + 1;
          return IntStream.range(from, Math.min(rows, from + CsvPages.PAGE)).boxed().toList();
        },
        List::of);
    var lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
    assertEquals(pages, read.size());
    assertEquals(rows + 1, lines.length);
    for (var row = 0; row < rows; row++) {
      assertEquals(Integer.toString(row), lines[row + 1]);
    }
  }

  @Test
  void formulasAreNeutralisedAndNothingIsAnEmptyCell() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvPages.<String>write(
        out,
        List.of("a", "b", "c"),
        last -> List.of("=1"),
        cell -> Arrays.asList(cell, null, "x,y"));
    assertEquals("a,b,c\r\n'=1,,\"x,y\"\r\n", out.toString(StandardCharsets.UTF_8));
  }
}
