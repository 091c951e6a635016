package io.redress.kit.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.kit.testing.SealingSettings;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
  private static final String OLD = SealingSettings.key("k1", 1);
  private static final String NEW = SealingSettings.key("k2", 2);
  private static final String COLUMN = "thing.note";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "13800001234",
        "上月账单多扣了12元",
        "😡👨‍👩‍👧 again\nand again",
        "{s1:k1}it only looks sealed",
        "ﬀ a\u0301"
      })
  void whatWasSealedIsOpenedAsItWas(String text) {
    Sealing sealing = sealing(OLD);
    String sealed = sealing.seal(COLUMN, text);
    assertTrue(sealed.matches("\\{s1:k1}[A-Za-z0-9_-]{38,}"), sealed);
    assertEquals(text, sealing.open(COLUMN, sealed));
  }

  @Property
  void everyTextGoesRound(@ForAll String text) {
    // A lone surrogate is no text: requests with one are refused.
    String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Sealing sealing = sealing(OLD);
    String sealed = sealing.seal(COLUMN, valid);
    assertEquals(valid, sealing.open(COLUMN, sealed));
    int bytes = valid.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(sealed.length() <= Math.ceil(4 / 3.0 * (bytes + 28)) + 22);
  }

  @Property
  void allBytesGoRound(@ForAll @Size(max = 300) byte[] bytes) {
    Sealing sealing = sealing(OLD);
    assertArrayEquals(bytes, sealing.open(COLUMN, sealing.seal(COLUMN, bytes)));
  }

  @Test
  void nothingStaysNothing() {
    assertNull(sealing(OLD).seal(COLUMN, (String) null));
    assertNull(sealing(OLD).open(COLUMN, (String) null));
    assertTrue(sealing(OLD).isCurrent(null));
  }

  @Test
  void theSameTextIsNeverSealedTheSame() {
    Sealing sealing = sealing(OLD);
    assertEquals(
        1_000,
        IntStream.range(0, 1_000)
            .mapToObj(i -> sealing.seal(COLUMN, "13800001234"))
            .distinct()
            .count());
  }

  @Property(tries = 200)
  void aChangedCharacterIsNoticed(@ForAll @IntRange(max = 79) int place) {
    Sealing sealing = sealing(OLD);
    String sealed = sealing.seal(COLUMN, "13800001234, twice a day");
    int at = place % (sealed.length() - 1);
    // The last character of Base64 has bits that mean nothing; every other one counts.
    char other = sealed.charAt(at) == 'A' ? 'B' : 'A';
    String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
    Sealing strict = sealing(false, OLD);
    assertThrows(UnopenedException.class, () -> strict.open(COLUMN, changed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{s1:",
        "{s1:k1}",
        "{s1:k1}AAAA",
        "{s1:k1}not base64 at all",
        "{s1:k9}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "{s1:}AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void whatIsMarkedAsSealedAndIsNotIsRefused(String stored) {
    assertThrows(UnopenedException.class, () -> sealing(OLD).open(COLUMN, stored));
  }

  @Test
  void aValueMovedToAnotherColumnIsRefused() {
    Sealing sealing = sealing(OLD);
    String sealed = sealing.seal(COLUMN, "13800001234");
    byte[] bytes = sealing.seal(COLUMN, new byte[] {1, 2, 3});
    assertThrows(UnopenedException.class, () -> sealing.open("thing.title", sealed));
    assertThrows(UnopenedException.class, () -> sealing.open("thing.title", bytes));
  }

  @Test
  void afterRotationTheOldKeyStillReadsAndTheNewOneWrites() {
    String old = sealing(OLD).seal(COLUMN, "before");
    Sealing rotated = sealing(NEW, OLD);
    assertEquals("before", rotated.open(COLUMN, old));
    assertFalse(rotated.isCurrent(old));
    String now = rotated.seal(COLUMN, "after");
    assertTrue(rotated.isCurrent(now));
    assertEquals("after", sealing(OLD, NEW).open(COLUMN, now));
    assertThrows(UnopenedException.class, () -> sealing(OLD).open(COLUMN, now));
    assertThrows(UnopenedException.class, () -> sealing(NEW).open(COLUMN, old));
  }

  @Test
  void anotherKeyOfTheSameNameIsRefusedAndNothingOfTheValueIsTold() {
    String sealed = sealing(OLD).seal(COLUMN, "13800001234");
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    Sealing wrong = new Sealing(SealingSettings.of(true, SealingSettings.key("k1", 9)), metrics);
    String told =
        assertThrows(UnopenedException.class, () -> wrong.open(COLUMN, sealed)).getMessage();
    assertTrue(told.contains(COLUMN) && told.contains("k1"), told);
    assertFalse(told.contains("138") || told.contains(sealed.substring(8)), told);
    assertEquals(
        1, metrics.get("redress.sealing.failures").tag("reason", "changed").counter().count());
  }

  @Test
  void plainValuesAreReadWhileAnInstallationIsUpgradedAndRefusedAfterwards() {
    assertEquals("plain", sealing(OLD).open(COLUMN, "plain"));
    assertArrayEquals("a,b".getBytes(), sealing(OLD).open(COLUMN, "a,b".getBytes()));
    assertFalse(sealing(OLD).isCurrent("plain"));
    assertThrows(UnopenedException.class, () -> sealing(false, OLD).open(COLUMN, "plain"));
    assertThrows(UnopenedException.class, () -> sealing(false, OLD).open(COLUMN, "a,b".getBytes()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "K1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "k1:AAAAAAAAAAAAAAAAAAAAAAAA",
        "k1:not base64 at all",
        "k1:"
      })
  void aKeyThatIsNoneIsRefusedWithoutBeingQuoted(String key) {
    String told = assertThrows(IllegalStateException.class, () -> sealing(OLD, key)).getMessage();
    assertTrue(told.startsWith("redress.sealing.keys is not usable"), told);
    assertFalse(told.contains("AAAA") || told.contains("at all"), told);
  }

  @Test
  void withoutAKeyOrWithTwoOfOneNameThereIsNoService() {
    assertThrows(
        IllegalStateException.class,
        () -> new Sealing(SealingSettings.of(true), new SimpleMeterRegistry()));
    assertThrows(IllegalStateException.class, () -> sealing(OLD, SealingSettings.key("k1", 3)));
    assertNotEquals(OLD, SealingSettings.key("k1", 3));
  }

  private static Sealing sealing(String... keys) {
    return sealing(true, keys);
  }

  private static Sealing sealing(boolean plainReadable, String... keys) {
    return new Sealing(SealingSettings.of(plainReadable, keys), new SimpleMeterRegistry());
  }
}
