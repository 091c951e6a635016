package io.redress.local.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every acknowledged complaint exists; what was not acknowledged happened once or not at all. */
final class Acknowledged implements Invariant {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Set<String> acknowledged = new HashSet<>(evidence.played().complaintIds());
    Map<String, String> customers = new HashMap<>();
    evidence
        .database()
        .rows("select id, customer from intake.complaint")
        .forEach(row -> customers.put(row.get(0), row.get(1)));
    acknowledged.stream()
        .filter(id -> !customers.containsKey(id))
        .forEach(id -> found.add("complaint " + id + " was acknowledged and does not exist"));
    Set<String> played =
        acknowledged.stream().map(customers::get).filter(Objects::nonNull).collect(toSet());
    customers.forEach(
        (id, customer) -> {
          if (played.contains(customer) && !acknowledged.contains(id)) {
            found.add("complaint " + id + " exists twice or unasked");
          }
        });
    return found;
  }
}
