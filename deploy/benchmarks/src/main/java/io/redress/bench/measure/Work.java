package io.redress.bench.measure;

import java.io.IOException;
import java.sql.SQLException;

/** What has to be done to be looked at. */
@FunctionalInterface
public interface Work {
  void run() throws SQLException, IOException, InterruptedException;
}
