package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void aChineseCharacterTakesTwoColumns() {
    assertEquals(8, TextTable.width("账单A错!"));
    assertEquals(2, TextTable.width("，"));
    assertEquals(1, TextTable.width("é"));
  }

  @Test
  void columnsLineUpWhateverTheirScript() {
    TextTable table = new TextTable(List.of("title", "lane"));
    table.row(List.of("信号弱", "GREEN"));
    table.row(List.of("slow", "STANDARD"));
    assertEquals(
        List.of("title   lane", "------  --------", "信号弱  GREEN", "slow    STANDARD"),
        table.text().lines().toList());
  }

  @Test
  void aLongTitleIsCutByColumnsNotByCharacters() {
    assertEquals("账单错…", TextTable.cut("账单错误很多", 8));
    assertEquals("a short", TextTable.cut("a short", 8));
    assertEquals(7, TextTable.width(TextTable.cut("账单错误很多", 8)));
  }
}
