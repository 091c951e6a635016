package io.redress.workflow.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From one version of a diagram to another.
 *
 * @param moves what goes to an element of another id; all else goes where it is called the same
 */
public record Route(String key, int from, int to, List<Move> moves) {
  /** An element of the earlier version, and the one of the later version that takes its place. */
  @Schema(name = "MigrationMove")
  public record Move(String from, String to) {
    /** The same the other way round. */
    public Move back() {
      return new Move(to, from);
    }
  }

  public Route {
    moves = List.copyOf(moves);
  }

  /** The way back of a case that moved so. */
  Route back(List<Move> moved) {
    return new Route(key, to, from, moved.stream().map(Move::back).toList());
  }

  /** As kept in a column: element ids hold neither blanks nor angle brackets. */
  static String text(List<Move> moves) {
    return moves.stream()
        .map(move -> move.from() + '>' + move.to())
        .collect(Collectors.joining(" "));
  }

  /** What {@link #text} wrote. */
  static List<Move> read(String text) {
    List<Move> moves = new ArrayList<>();
    Arrays.stream(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split(">"))
        .forEach(each -> moves.add(new Move(each[0], each[1])));
    return moves;
  }
}
