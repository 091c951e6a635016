package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table may say: values, comparisons, ranges, lists, arithmetic, the
 * table's own inputs, and functions of a list. No function is defined, nothing is repeated, nothing
 * outside is reached.
 */
final class Feel {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 20;
  private static final int MOST_WORDS = 4;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*\")|(\\d{1,18}(?:\\.\\d{1,18})?)"
              + "|([\\p{L}_][\\p{L}\\p{N}_]*)|(\\.\\.|<=|>=|!=|[<>=(),?+*/\\[\\]-]))");
  private static final Set<String> KEYWORDS =
      Set.of("true", "false", "null", "not", "and", "or", "in", "between", "if", "then", "else");
  private static final Set<String> BEFORE_BRACKETS =
      Set.of("not", "and", "or", "in", "between", "if", "then", "else");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "not",
          "date",
          "time",
          "date and time",
          "duration",
          "contains",
          "starts with",
          "ends with",
          "upper case",
          "lower case",
          "string length",
          "string",
          "number",
          "list contains",
          "count",
          "min",
          "max",
          "sum",
          "floor",
          "ceiling",
          "abs",
          "modulo");

  private enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN
  }

  private record Token(Kind kind, String text) {}

  private final List<Token> tokens = new ArrayList<>();
  private final Set<String> variables;
  private int depth;

  private Feel(Set<String> variables) {
    this.variables = variables;
  }

  /**
   * Why a cell is refused; nothing when it is not.
   *
   * @param variables that it may read
   */
  static Optional<String> refusal(String text, Set<String> variables) {
    if (text.length() > LONGEST) {
      return Optional.of("has more than " + LONGEST + " characters");
    }
    Feel feel = new Feel(variables);
    return feel.split(text).or(feel::look);
  }

  /** The text, number or truth value that a cell is; nothing when it is something else. */
  static Optional<String> literal(String text) {
    Feel feel = new Feel(Set.of());
    if (feel.split(text).isPresent() || feel.tokens.size() != 1) {
      return Optional.empty();
    }
    Token only = feel.tokens.get(0);
    return switch (only.kind()) {
      case TEXT -> Optional.of(only.text().substring(1, only.text().length() - 1));
      case NUMBER -> Optional.of(only.text());
      case NAME -> Optional.of(only.text()).filter(Set.of("true", "false")::contains);
      case SIGN -> Optional.empty();
    };
  }

  private Optional<String> split(String text) {
    String rest = text.stripTrailing();
    Matcher token = TOKEN.matcher(rest);
    int end = 0;
    while (end < rest.length()) {
      if (!token.find(end) || token.start() != end) {
        return Optional.of("has a sign that is not understood at " + (end + 1));
      }
      for (Kind kind : Kind.values()) {
        String found = token.group(kind.ordinal() + 1);
        if (found != null) {
          tokens.add(new Token(kind, found));
        }
      }
      end = token.end();
    }
    return Optional.empty();
  }

  private Optional<String> look() {
    for (int index = 0; index < tokens.size(); ) {
      Token token = tokens.get(index);
      if (token.kind() == Kind.NAME) {
        int end = index;
        while (end < tokens.size() && tokens.get(end).kind() == Kind.NAME) {
          end++;
        }
        Optional<String> refused = names(words(index, end), isSign(end, "("));
        if (refused.isPresent()) {
          return refused;
        }
        index = end;
      } else if (token.text().equals("*") && isSign(index + 1, "*")) {
        return Optional.of("has a power");
      } else if (!fits(token.text())) {
        return Optional.of("has too many brackets");
      } else {
        index++;
      }
    }
    return Optional.empty();
  }

  private boolean fits(String sign) {
    return !sign.equals("(") && !sign.equals("[") || ++depth <= DEEPEST;
  }

  /** Names that stand beside each other: words of the language, inputs, and what is called. */
  private Optional<String> names(List<String> words, boolean bracket) {
    List<String> left = words;
    if (bracket) {
      int called = called(words);
      if (called == 0 && !BEFORE_BRACKETS.contains(words.get(words.size() - 1))) {
        return Optional.of("calls " + Findings.quote(String.join(" ", words)));
      }
      left = words.subList(0, words.size() - called);
    }
    boolean afterInput = false;
    for (String word : left) {
      boolean keyword = KEYWORDS.contains(word);
      if (!keyword && (afterInput || !variables.contains(word))) {
        return Optional.of("reads " + Findings.quote(word));
      }
      afterInput = !keyword;
    }
    return Optional.empty();
  }

  /** How many of the last words are the name of a function. */
  private static int called(List<String> words) {
    for (int length = Math.min(words.size(), MOST_WORDS); length > 0; length--) {
      String name = String.join(" ", words.subList(words.size() - length, words.size()));
      if (FUNCTIONS.contains(name)) {
        return length;
      }
    }
    return 0;
  }

  private List<String> words(int from, int to) {
    return tokens.subList(from, to).stream().map(Token::text).toList();
  }

  private boolean isSign(int index, String sign) {
    return index < tokens.size()
        && tokens.get(index).kind() == Kind.SIGN
        && tokens.get(index).text().equals(sign);
  }
}
