package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.migration.MigrationSteps;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What moving a case costs, as the server saw it: the same among few cases and among many. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class MigrationCostTest {
  private static final int MORE = 12;

  /** Those that move a case with four timers and two open items to a version that differs. */
  private static final int MOST = 100;

  private static final List<String> OF_DATA = List.of("select", "insert", "update", "delete");
  private static final List<String> ENDS = List.of("commit", "rollback");

  @Inject VersionDriver versions;
  @Inject MigrationDriver migrations;
  @Inject MigrationSteps steps;

  @Test
  void movingACaseTakesTheSameStatementsHoweverManyThereAre() throws SQLException {
    int from = versions.deployBeside(MigratingDiagrams.earlier());
    int to = versions.deployBeside(MigratingDiagrams.later());
    List<String> all =
        versions.during(
            from, () -> IntStream.range(0, 3 + MORE).mapToObj(i -> migrations.reviewed()).toList());

    move(from, to, all.subList(0, 1));
    int one = move(from, to, all.subList(1, 2));
    int many = move(from, to, all.subList(2, 2 + MORE));
    int last = move(from, to, all.subList(2 + MORE, 3 + MORE));

    assertThat(last).isEqualTo(one);
    assertThat((many - one) % (MORE - 1)).as("%d of %d, %d of one", many, MORE, one).isZero();
    assertThat((many - one) / (MORE - 1)).isLessThanOrEqualTo(MOST).isLessThan(one);
  }

  /** How many statements the look took that moved them. */
  private int move(int from, int to, List<String> ids) throws SQLException {
    Map<String, ?> moves =
        Map.of("moves", List.of(Map.of("from", "task_review", "to", "task_check")));
    String id = migrations.prepare(from, to, ids, moves).getString("id");
    migrations.post(id, "start").then().statusCode(202);
    List<ServerLog.Line> said = ServerLog.said(steps::all);
    assertThat(migrations.states(id).values()).hasSize(ids.size()).containsOnly("MOVED");
    return ofMigrations(said);
  }

  /** Those of the transactions in which something of a migration was read or written. */
  private static int ofMigrations(List<ServerLog.Line> lines) {
    Map<Long, List<String>> open = new HashMap<>();
    int count = 0;
    for (ServerLog.Line line : lines) {
      List<String> here = open.computeIfAbsent(line.session(), session -> new ArrayList<>());
      if (OF_DATA.stream().anyMatch(line.sql()::startsWith)) {
        here.add(line.sql());
      } else if (ENDS.stream().anyMatch(line.sql()::startsWith)) {
        count += here.stream().anyMatch(sql -> sql.contains(" migration")) ? here.size() : 0;
        here.clear();
      }
    }
    return count;
  }
}
