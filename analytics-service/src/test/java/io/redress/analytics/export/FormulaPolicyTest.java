package io.redress.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaPolicyTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"})
  void whatASpreadsheetWouldRunBecomesText(String cell) {
    assertEquals("'" + cell, FormulaPolicy.neutralised(cell));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "price.price", "2026-11-22", "0.58", "满意率"})
  void plainCellsStayAsTheyAre(String cell) {
    assertEquals(cell, FormulaPolicy.neutralised(cell));
  }

  @Test
  void onlyTheFirstCharacterDecides() {
    assertEquals("a=b", FormulaPolicy.neutralised("a=b"));
  }
}
