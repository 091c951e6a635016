package io.redress.kit.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PagingTest {
  @Property
  void aCursorGivesItsKeysBack(@ForAll @Size(min = 1, max = 4) List<Long> keys) {
    List<String> expected = keys.stream().map(String::valueOf).toList();
    assertEquals(expected, Cursor.decode(Cursor.encode(keys.toArray()), keys.size()));
  }

  @Property
  void anEditedCursorIsRefused(@ForAll long key, @ForAll byte place) {
    char[] cursor = Cursor.encode(key, "id").toCharArray();
    int index = Math.floorMod(place, cursor.length - 1);
    cursor[index] = cursor[index] == 'A' ? 'B' : 'A';
    refused(new String(cursor), 2);
  }

  @Test
  void foreignTextsAreNoCursors() {
    for (String text : Arrays.asList(null, "", "AAAA", "===", "not base64!", "a".repeat(2_000))) {
      refused(text, 1);
    }
    refused(Cursor.encode("one"), 2);
    refused(Cursor.encode("one", "two"), 1);
  }

  /** The checksum is no secret: whoever makes a cursor may write into it what they like. */
  @Test
  void aKeyThatNoTableKeepsIsRefused() {
    for (String far : new String[] {"+1000000000-12-31T23:59:59Z", "0999-12-31T23:59:59Z"}) {
      assertThrows(ProblemException.class, () -> Cursor.instant(far));
    }
    for (String far : new String[] {"+999999999-12-31", "-0001-01-01"}) {
      assertThrows(ProblemException.class, () -> Cursor.day(far));
    }
  }

  @Test
  void keysAreReadAsWhatTheyAre() {
    assertEquals(Instant.EPOCH, Cursor.instant(Instant.EPOCH.toString()));
    assertEquals(LocalDate.EPOCH, Cursor.day(LocalDate.EPOCH.toString()));
    assertEquals(-5, Cursor.number("-5"));
    assertThrows(ProblemException.class, () -> Cursor.instant("yesterday"));
    assertThrows(ProblemException.class, () -> Cursor.day("today"));
    assertThrows(ProblemException.class, () -> Cursor.number("five"));
    assertEquals(List.of("", "x"), Cursor.decode(Cursor.encode(null, "x"), 2));
  }

  @Test
  void aListThatCountsDownGoesOnBelowTheNumberOfItsCursor() {
    assertEquals(Integer.MAX_VALUE, Cursor.numberBefore(null));
    assertEquals(7, Cursor.numberBefore(Cursor.encode(7)));
    for (Object key : List.of("seven", "", 1L << 32)) {
      assertThrows(ProblemException.class, () -> Cursor.numberBefore(Cursor.encode(key)));
    }
  }

  @Test
  void aListWithTheLatestFirstBeginsBeforeAllOfThemAndGoesOnWhereTheCursorSays() {
    assertEquals(LatestFirst.START, LatestFirst.after(null));
    assertTrue(LatestFirst.START.at().isAfter(Instant.parse("2999-12-31T23:59:59Z")));
    LatestFirst after = new LatestFirst(Instant.EPOCH, "one");
    assertEquals(after, LatestFirst.after(Cursor.encode(after.at(), after.id())));
    for (String cursor : List.of("", Cursor.encode("one"), Cursor.encode("yesterday", "one"))) {
      ProblemException refused =
          assertThrows(ProblemException.class, () -> LatestFirst.after(cursor));
      assertEquals(CommonProblem.INVALID_CURSOR, refused.type());
    }
  }

  @Test
  void aPageHasACursorOnlyWhenThereIsMore() {
    List<Integer> three = List.of(1, 2, 3);
    Page<Integer> first = Page.of(three, 2, key -> new Object[] {key});
    assertEquals(List.of(1, 2), first.items());
    assertEquals(List.of("2"), Cursor.decode(first.next(), 1));
    Page<Integer> last = Page.of(three, 3, key -> new Object[] {key});
    assertEquals(three, last.items());
    assertNull(last.next());
    assertEquals(List.of("1", "2", "3"), last.map(String::valueOf).items());
    assertEquals(9, last.withTotal(9).total());
  }

  @Test
  void theSizeOfAPageIsBounded() {
    assertEquals(50, Limit.of(null));
    assertEquals(7, Limit.of(7));
    assertEquals(200, Limit.of(1_000_000));
    assertThrows(ProblemException.class, () -> Limit.of(0));
    assertThrows(ProblemException.class, () -> Limit.of(-1));
  }

  private static void refused(String cursor, int size) {
    ProblemException refused =
        assertThrows(ProblemException.class, () -> Cursor.decode(cursor, size));
    assertEquals(CommonProblem.INVALID_CURSOR, refused.type());
  }
}
