package io.redress.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the repository that has commands in it. */
record Readme(String text) {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\S*)\\R(.*?)^```");

  /**
   * Reads it.
   *
   * @param page as seen from the root of the repository
   */
  static Readme of(String page) throws IOException {
    return new Readme(Files.readString(Path.of(System.getProperty("redress.root")).resolve(page)));
  }

  /** From this heading to the next of its level. */
  Readme section(String heading) {
    var begin = text.indexOf("\n" + heading + "\n");
    if (begin < 0) {
      throw new AssertionError("there is no heading " + heading);
    }
    var level = heading.substring(0, heading.indexOf(' ') + 1);
    var end = text.indexOf("\n" + level, begin + heading.length());
    return new Readme(text.substring(begin, end < 0 ? text.length() : end));
  }

  /** The blocks that a reader runs in a shell, in their order. */
  List<String> commands() {
    return fenced("bash");
  }

  /** The blocks of one language, which may be none. */
  List<String> fenced(String language) {
    return FENCE
        .matcher(text)
        .results()
        .filter(fence -> fence.group(1).equals(language))
        .map(fence -> fence.group(2))
        .toList();
  }
}
