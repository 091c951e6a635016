package io.redress.local.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every acknowledged complaint exists; what was not acknowledged happened once or not at all. */
final class Acknowledged implements Invariant {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Set<String> acknowledged = new HashSet<>(evidence.played().complaintIds());
    Set<String> stored =
        new HashSet<>(evidence.database().column("select id from intake.complaint"));
    acknowledged.stream()
        .filter(id -> !stored.contains(id))
        .forEach(id -> found.add("complaint " + id + " was acknowledged and does not exist"));
    Set<String> numbers = evidence.played().numbers();
    evidence
        .database()
        .rows(
            "select c.id, u.number from intake.complaint c"
                + " join intake.customer u on u.pseudonym = c.customer")
        .stream()
        .filter(row -> numbers.contains(row.get(1)) && !acknowledged.contains(row.get(0)))
        .forEach(row -> found.add("complaint " + row.get(0) + " exists twice or unasked"));
    return found;
  }
}
