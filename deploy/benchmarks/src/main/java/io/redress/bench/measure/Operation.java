package io.redress.bench.measure;

import java.io.IOException;
import java.sql.SQLException;

/** What is timed. */
@FunctionalInterface
public interface Operation {
  /**
   * Does it once.
   *
   * @param client who does it, from 0; one client does one thing at a time
   */
  void run(int client) throws SQLException, IOException;
}
