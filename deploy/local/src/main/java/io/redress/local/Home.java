package io.redress.local;

import io.redress.embedded.Folders;
import java.nio.file.Path;

/**
 * The data folder of a run.
 *
 * @param throwAway whether it is made for this run alone
 */
record Home(Path path, boolean throwAway) {

  static Home of(Options options, Path root) {
    if (options.data() != null) {
      return new Home(options.data().toAbsolutePath().normalize(), false);
    }
    return options.check()
        ? new Home(Folders.throwAway("check"), true)
        : new Home(root.resolve(".redress"), false);
  }

  /** A throw-away folder is deleted after a success, and kept and named after a failure. */
  void end(boolean passed, ConsoleProgress progress) {
    if (passed) {
      discard();
    } else if (throwAway) {
      progress.say("data and logs are kept in " + path);
    }
  }

  void discard() {
    if (throwAway) {
      Folders.delete(path);
    }
  }
}
