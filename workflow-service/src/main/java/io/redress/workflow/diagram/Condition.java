package io.redress.workflow.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition: variables, literals, comparisons, and, or, not, brackets. There are no calls,
 * no properties, no indexes and no arithmetic.
 */
final class Condition {
  private static final int LONGEST = 500;
  private static final int DEEPEST = 10;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:('[A-Za-z0-9"
              + " _.-]{0,64}')|(\\d{1,9})|([A-Za-z_]\\w{0,63})|(==|!=|<=|>=|&&|\\|\\||[<>!()]))");
  private static final Set<String> COMPARISONS =
      Set.of("==", "!=", "<=", ">=", "<", ">", "eq", "ne", "le", "ge", "lt", "gt");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "le",
          "ge",
          "lt",
          "gt",
          "div",
          "mod",
          "empty",
          "instanceof");

  private final List<String> tokens = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Map<String, Set<String>> texts = new HashMap<>();
  private int next;
  private int depth;

  private Condition() {}

  /** A condition {@code ${…}}; nothing when the text is none. */
  static Optional<Condition> read(String text) {
    if (text.length() > LONGEST || !text.startsWith("${") || !text.endsWith("}")) {
      return Optional.empty();
    }
    Condition condition = new Condition();
    boolean whole =
        condition.split(text.substring(2, text.length() - 1))
            && condition.anyOf()
            && condition.next == condition.tokens.size();
    return whole ? Optional.of(condition) : Optional.empty();
  }

  /** The variables that it reads. */
  Set<String> variables() {
    return variables;
  }

  /** The texts with which a variable is compared. */
  Set<String> comparedWith(String variable) {
    return texts.getOrDefault(variable, Set.of());
  }

  private boolean split(String text) {
    String rest = text.stripTrailing();
    Matcher token = TOKEN.matcher(rest);
    int end = 0;
    while (end < rest.length()) {
      if (!token.find(end) || token.start() != end) {
        return false;
      }
      tokens.add(token.group().strip());
      end = token.end();
    }
    return !tokens.isEmpty();
  }

  private boolean anyOf() {
    boolean good = allOf();
    while (good && (take("||") || take("or"))) {
      good = allOf();
    }
    return good;
  }

  private boolean allOf() {
    boolean good = compared();
    while (good && (take("&&") || take("and"))) {
      good = compared();
    }
    return good;
  }

  private boolean compared() {
    int left = next;
    if (!one()) {
      return false;
    }
    if (next == tokens.size() || !COMPARISONS.contains(tokens.get(next))) {
      return true;
    }
    int right = ++next;
    boolean good = one();
    if (good && right == left + 2 && next == right + 1) {
      note(tokens.get(left), tokens.get(right));
      note(tokens.get(right), tokens.get(left));
    }
    return good;
  }

  private void note(String variable, String text) {
    if (variables.contains(variable) && text.startsWith("'")) {
      texts
          .computeIfAbsent(variable, any -> new LinkedHashSet<>())
          .add(text.substring(1, text.length() - 1));
    }
  }

  private boolean one() {
    if (next >= tokens.size() || ++depth > DEEPEST) {
      return false;
    }
    boolean good;
    if (take("!") || take("not")) {
      good = one();
    } else if (take("(")) {
      good = anyOf() && take(")");
    } else {
      good = value(tokens.get(next++));
    }
    depth--;
    return good;
  }

  private boolean value(String token) {
    char first = token.charAt(0);
    if (first == '\'' || Character.isDigit(first)) {
      return true;
    }
    if (!Character.isLetter(first) && first != '_' || WORDS.contains(token)) {
      return false;
    }
    if (!Set.of("true", "false", "null").contains(token)) {
      variables.add(token);
    }
    return true;
  }

  private boolean take(String token) {
    if (next < tokens.size() && tokens.get(next).equals(token)) {
      next++;
      return true;
    }
    return false;
  }
}
