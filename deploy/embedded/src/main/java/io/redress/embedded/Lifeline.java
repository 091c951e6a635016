package io.redress.embedded;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Ends the processes that this JVM started when the JVM itself is killed without a chance to do so.
 *
 * <p>A shell waits at the other end of a pipe. The kernel closes the pipe when the JVM is gone,
 * however it went; the shell then asks every process that is still listed to end, and after ten
 * seconds makes it end.
 */
public final class Lifeline {
  private static final String WATCH =
      """
      trap '' INT TERM HUP
      pids=' '
      while read -r what pid; do
        case $what in
          add) pids="$pids$pid " ;;
          remove) pids="${pids%% $pid *} ${pids#* $pid }" ;;
        esac
      done
      case $pids in *[0-9]*) ;; *) exit 0 ;; esac
      kill -TERM $pids
      for second in 1 2 3 4 5 6 7 8 9 10; do
        left=''
        for pid in $pids; do kill -0 $pid && left="$left $pid"; done
        [ -z "$left" ] && exit 0
        sleep 1
      done
      kill -KILL $left
      """;

  private static Writer pipe;

  private Lifeline() {}

  /** Ties the process to this JVM: it will not outlive it by more than some ten seconds. */
  public static void guard(Process process) {
    tell("add", process.pid());
    process.onExit().thenAccept(ended -> tell("remove", ended.pid()));
  }

  private static synchronized void tell(String what, long pid) {
    try {
      if (pipe == null) {
        pipe = open();
      }
      pipe.write(what + " " + pid + "\n");
      pipe.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the watch over started processes has ended", e);
    }
  }

  private static Writer open() throws IOException {
    var shell =
        new ProcessBuilder("sh", "-c", WATCH)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.US_ASCII);
  }
}
