package io.redress.intake.plan;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts texts into the words that are looked for: Chinese by a dictionary, English to its stems,
 * both in one text; full-width characters as half-width ones, capitals as small letters, without
 * the words that are in every sentence.
 */
final class PlanWords extends Analyzer {
  private static final CharArraySet STOPPED = stopped();

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new CJKWidthCharFilter(reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    HMMChineseTokenizer words = new HMMChineseTokenizer();
    TokenStream stopped = new StopFilter(new LowerCaseFilter(words), STOPPED);
    return new TokenStreamComponents(words, new PorterStemFilter(stopped));
  }

  /** The first distinct words of a text, in their order. */
  Set<String> of(String text, int most) {
    Set<String> found = new LinkedHashSet<>();
    if (text == null) {
      return found;
    }
    try (TokenStream stream = tokenStream("", printable(text))) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (found.size() < most && stream.incrementToken()) {
        found.add(word.toString());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading a text from memory cannot fail", impossible);
    }
    return found;
  }

  /** Without controls and halves of characters, which no word has. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              int type = Character.getType(character);
              boolean word = type != Character.CONTROL && type != Character.SURROGATE;
              printable.appendCodePoint(word ? character : ' ');
            });
    return printable.toString();
  }

  private static CharArraySet stopped() {
    CharArraySet words = new CharArraySet(200, true);
    words.addAll(SmartChineseAnalyzer.getDefaultStopSet());
    words.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    words.addAll(
        Arrays.asList(
            "的 了 是 在 我 你 您 他 她 它 我们 你们 他们 和 与 或 也 就 都 着 吗 呢 吧 啊 被 把 给 对 个 这 那".split(" ")));
    words.addAll(
        Arrays.asList(
            "i my me we you your he she his her has had have am were do does".split(" ")));
    return CharArraySet.unmodifiableSet(words);
  }
}
