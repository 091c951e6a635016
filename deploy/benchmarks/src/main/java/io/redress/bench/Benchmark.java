package io.redress.bench;

import io.redress.bench.measure.Figure;
import io.redress.local.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * One thing that is measured beside its reference: in the same run, on the same servers, in rounds
 * that take turns. To add one, implement this and list it in {@link Benchmarks}.
 */
public interface Benchmark {
  /** What is typed to run it. */
  String name();

  /** What it answers, in one line. */
  String question();

  /** What must run, as packaged. */
  Set<Service> services();

  /** What it is measured at when nothing else is asked for, ascending. */
  List<Long> sizes(Scale scale);

  /** Bytes on the disk for a size, roughly. */
  long room(long size);

  /** Measures. The store may hold what an earlier benchmark of the same run left. */
  List<Figure> run(Lab lab, Effort effort) throws SQLException, IOException, InterruptedException;
}
