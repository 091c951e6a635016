package io.redress.kit.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.kit.wording.WordingPolicy.Found;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingPolicyTest {
  private static final int ROUNDS = 5_000;
  private static final String[] SIGNS = {" ", "\u3000", "-", "·", "*", "_", "\u200B", "\"", "～"};

  private final WordingPolicy policy =
      new WordingPolicy(
          Map.of("坏苹果", "苹果", "苹果", "水果", "菜鸟", "新手", "bad apple", "apple", "lemon", "fruit"),
          List.of("白菜鸟", "life's lemons"));

  @ParameterizedTest
  @CsvSource({
    "又是坏苹果来了, 坏苹果",
    "坏 苹　果, 坏苹果",
    "坏-苹·果, 坏苹果",
    "坏，苹，果, 坏苹果",
    "一个【坏】【苹】【果】, 坏苹果",
    "'菜\u200B鸟', 菜鸟",
    "菜*鸟, 菜鸟",
    "A Bad Apple again, bad apple",
    "ＢＡＤ　ａｐｐｌｅ, bad apple",
    "bad-apple, bad apple",
    "bad_apples, bad apple",
    "badapple, bad apple",
    "the bad apple's reply, bad apple",
    "the bad apple’s reply, bad apple",
    "'bad\napple', bad apple",
    "'bad ap\u00ADple', bad apple",
    "是bad apple吗, bad apple",
    "LEMON!, lemon",
    "(lemon), lemon"
  })
  void aWordIsFoundHoweverItIsWritten(String text, String word) {
    assertEquals(List.of(word), policy.find(text).stream().map(Found::word).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "没有变坏",
        "he was bad. Apple trees grow",
        "bad, apple",
        "bad apples1",
        "lemonade",
        "melon lemo n",
        "种白菜。鸟来了",
        "白菜鸟窝",
        "白菜 鸟窝",
        "a life's lemons story"
      })
  void whatOnlyLooksLikeItIsFine(String text) {
    assertEquals(List.of(), policy.find(text));
  }

  @Test
  void nothingIsFoundInNothing() {
    assertEquals(List.of(), policy.find(null));
    assertEquals(List.of(), new WordingPolicy(Map.of(), List.of()).find("坏苹果"));
    assertEquals(List.of(), new WordingPolicy(Map.of(" -", "x"), List.of("…")).find("a - b"));
  }

  @Test
  void theLongerOfTwoWordsAtOnePlaceIsFoundAndEachWordOnce() {
    assertEquals(List.of(new Found("坏苹果", "苹果")), policy.find("坏苹果，又一个坏苹果"));
    assertEquals(List.of(new Found("坏苹果", "苹果"), new Found("苹果", "水果")), policy.find("坏苹果和好苹果"));
  }

  @Test
  void aWordAmongTheHarmlessOnesIsOffTheList() {
    WordingPolicy without = new WordingPolicy(Map.of("lemon", "fruit"), List.of("lemon"));
    assertEquals(List.of(), without.find("a lemon"));
  }

  @Test
  void theBoundaryOfAClauseSeparatesOnlyWordsThatAreNotTornApartWholly() {
    assertEquals(List.of("苹果"), words("东西坏了，苹果还好"));
    assertEquals(List.of("苹果"), words("不坏，苹果甜"));
    assertEquals(List.of("坏苹果"), words("坏！苹！果"));
    assertEquals(List.of(), words("吃菜。鸟飞"));
    assertEquals(List.of(), words("吃菜\n鸟飞"));
  }

  @Test
  void widthCaseAndSignsNeverHideAWord() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      String chinese = "前" + torn("坏苹果", random) + "后";
      assertTrue(words(chinese).contains("坏苹果"), chinese);
      String english = "x " + disguised("bad", random) + " " + disguised("apple", random) + " y";
      assertTrue(words(english).contains("bad apple"), english);
    }
  }

  @Test
  void aTextWithoutTheLettersOfAWordHasNoFinding() {
    Random random = new Random(11);
    String alphabet = "坏果菜ＢadpL emon，。 -·\n";
    for (int round = 0; round < ROUNDS; round++) {
      String text =
          random
              .ints(40, 0, alphabet.length())
              .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
              .collect(Collectors.joining());
      assertTrue(words(text).stream().allMatch("lemon"::equals), () -> "found in: " + text);
    }
  }

  @Test
  void aLongTextIsReadInOneGo() {
    assertEquals(List.of(), words("坏 ".repeat(50_000)));
    assertEquals(List.of(), words("bad ".repeat(50_000)));
    assertEquals(List.of("lemon"), words("坏" + " ".repeat(100_000) + "lemon"));
  }

  private List<String> words(String text) {
    return policy.find(text).stream().map(Found::word).toList();
  }

  private static String torn(String word, Random random) {
    StringBuilder torn = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      for (int signs = i == 0 ? 0 : random.nextInt(3); signs > 0; signs--) {
        torn.append(SIGNS[random.nextInt(SIGNS.length)]);
      }
      torn.append(word.charAt(i));
    }
    return torn.toString();
  }

  private static String disguised(String word, Random random) {
    StringBuilder disguised = new StringBuilder();
    for (char letter : word.toCharArray()) {
      char written = random.nextBoolean() ? Character.toUpperCase(letter) : letter;
      disguised.append(random.nextBoolean() ? (char) (written + 0xFEE0) : written);
    }
    return disguised.toString();
  }
}
