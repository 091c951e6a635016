package io.redress.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {
  @Test
  void widthCaseAndSignsAreTheSame() {
    assertEquals("renmin road 12", PlaceNames.fold(" Ｒenmin  Road, 12 "));
    assertEquals("renmin road 12", PlaceNames.fold("RENMIN-ROAD №12".replace("№", "#")));
    assertEquals("人民路", PlaceNames.fold("「人民路」"));
    assertEquals("", PlaceNames.fold(null));
  }

  @Test
  void aNameIsFoundFromEachWordAndFromEachCharacterOfChinese() {
    assertEquals(
        Set.of("人民路east gate", "民路east gate", "路east gate", "east gate", "gate"),
        PlaceNames.terms("人民路East Gate"));
    assertEquals(Set.of("renmin road", "road"), PlaceNames.terms("Renmin Road", "Road"));
    assertEquals(Set.of(), PlaceNames.terms(null, " - "));
  }

  @Test
  void aTextNamesAPlaceAsWholeWordsWhereThereAreWords() {
    assertTrue(PlaceNames.names(PlaceNames.fold("家住北湖区人民路12号"), PlaceNames.fold("人民路")));
    assertTrue(PlaceNames.names(PlaceNames.fold("near Beihu station"), PlaceNames.fold("BEIHU")));
    assertFalse(PlaceNames.names(PlaceNames.fold("in Albany"), PlaceNames.fold("ba")));
    assertFalse(PlaceNames.names(PlaceNames.fold("Albany"), PlaceNames.fold("Alba")));
    assertTrue(PlaceNames.names(PlaceNames.fold("Beihu人民路"), PlaceNames.fold("Beihu")));
    assertFalse(PlaceNames.names(PlaceNames.fold("路口"), PlaceNames.fold("路")));
    assertFalse(PlaceNames.names(PlaceNames.fold("人民路"), ""));
  }

  @Property(tries = 300)
  void whatAChineseNameContainsIsTheBeginningOfATerm(
      @ForAll @StringLength(min = 1, max = 20) @CharRange(from = '一', to = '丿') String name,
      @ForAll int from,
      @ForAll int length) {
    int begin = Math.floorMod(from, name.length());
    int end = begin + 1 + Math.floorMod(length, name.length() - begin);
    String part = PlaceNames.sought(name.substring(begin, end));
    assertTrue(PlaceNames.terms(name).stream().anyMatch(term -> term.startsWith(part)));
  }
}
