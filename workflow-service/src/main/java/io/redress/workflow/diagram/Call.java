package io.redress.workflow.diagram;

import io.redress.workflow.diagram.Word.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of the vocabulary as a diagram writes it: {@code ${bean.method(execution, 'text', 1)}} and
 * nothing around it.
 *
 * @param arguments those after {@code execution}, texts without their quotes
 */
record Call(String bean, String method, List<Argument> kinds, List<String> arguments) {
  private static final String ARGUMENT = "'[A-Za-z0-9_.-]{1,64}'|\\d{1,6}";
  private static final Pattern CALL =
      Pattern.compile(
          "\\$\\{ ?([A-Za-z]\\w{0,40})\\.([A-Za-z]\\w{0,40})\\( ?execution((?: ?, ?(?:"
              + ARGUMENT
              + ")){0,4}) ?\\) ?}");
  private static final Pattern EACH = Pattern.compile(ARGUMENT);

  static Optional<Call> read(String text) {
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      return Optional.empty();
    }
    List<Argument> kinds = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    Matcher each = EACH.matcher(call.group(3));
    while (each.find()) {
      boolean quoted = each.group().startsWith("'");
      kinds.add(quoted ? Argument.TEXT : Argument.NUMBER);
      arguments.add(quoted ? each.group().substring(1, each.group().length() - 1) : each.group());
    }
    return Optional.of(new Call(call.group(1), call.group(2), kinds, arguments));
  }

  boolean is(String wantedBean, String wantedMethod) {
    return bean.equals(wantedBean) && method.equals(wantedMethod);
  }

  /** Whether it is a word, written {@code bean.method}. */
  boolean is(String word) {
    return word.equals(bean + '.' + method);
  }

  /** The first argument, or an empty text. */
  String first() {
    return arguments.isEmpty() ? "" : arguments.get(0);
  }
}
