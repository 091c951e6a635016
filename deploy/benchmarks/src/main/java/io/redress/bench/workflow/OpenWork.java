package io.redress.bench.workflow;

import io.redress.bench.Lab;
import io.redress.bench.engine.BareEngine;
import io.redress.bench.rows.Filling;
import io.redress.bench.rows.SameRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** As many open work items as open tasks of the bare engine, spread over four departments. */
record OpenWork(Lab lab, Cases cases, BareEngine bare) {
  static final String DEPARTMENT = "complaint-centre";

  private static final String DEPARTMENTS = "'complaint-centre', 'hotline', 'billing', 'shops'";
  private static final String ELEMENT = "task_verify";

  private static final String DUE = "timestampadd(second, i, utc_timestamp())";

  /** Empties both and fills both. */
  void fill(long size) throws SQLException, IOException, InterruptedException {
    cases.store().clear(lab.progress());
    bare.store().empty();
    var item = SameRows.learned(cases.store(), () -> cases.start(1), Set.of());
    var task = SameRows.learned(bare.store(), bare::start, Set.of());
    try (var connection = cases.store().connect()) {
      new Filling(connection, lab.progress())
          .fill(
              item.of("work_item", "element", ELEMENT),
              Map.of("id", Filling.ID, "department", "elt(1 + mod(i, 4), " + DEPARTMENTS + ")"),
              DUE,
              size);
    }
    try (var connection = bare.store().connect();
        var statement = connection.createStatement()) {
      new Filling(connection, lab.progress())
          .fill(
              task.of("ACT_RU_TASK", "TASK_DEF_KEY_", ELEMENT),
              Map.of("ID_", Filling.ID),
              DUE,
              size);
      statement.execute(
          """
          insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
          select concat('link-', ID_), 1, elt(1 + mod(conv(right(ID_, 12), 16, 10), 4), %s),
            'candidate', ID_ from ACT_RU_TASK"""
              .formatted(DEPARTMENTS));
      statement.execute("analyze table ACT_RU_IDENTITYLINK");
    }
  }
}
