package io.redress.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts a program apart from the terminal: Ctrl-C reaches this JVM alone, which then ends its
 * children in the right order. Where the system has no {@code setsid} the program is started as it
 * is.
 */
public final class OwnSession {
  private static final List<String> PREFIX =
      Stream.of("/usr/bin/setsid", "/bin/setsid")
          .filter(program -> Files.isExecutable(Path.of(program)))
          .limit(1)
          .toList();

  private OwnSession() {}

  /** The command, made to run in a session of its own; the process id stays that of the program. */
  public static List<String> of(List<String> command) {
    var whole = new ArrayList<>(PREFIX);
    whole.addAll(command);
    return whole;
  }
}
