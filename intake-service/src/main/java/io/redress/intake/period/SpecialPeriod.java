package io.redress.intake.period;

import io.redress.kit.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A major event, during which what falls into it travels one lane faster. */
@Entity
@Table(name = "special_period")
public class SpecialPeriod {
  @Id String id;
  String name;
  Instant fromAt;
  Instant toAt;
  String branches;
  String categories;
  String reason;
  String createdBy;
  Instant createdAt;
  String updatedBy;
  Instant updatedAt;
  @Version long version;

  /** Made once, as every registration asks for it. */
  @Transient private Scope scope;

  protected SpecialPeriod() {}

  SpecialPeriod(SpecialPeriodRequest request, String by, Instant now) {
    this.id = Ids.next();
    this.createdBy = by;
    this.createdAt = now;
    become(request, by, now);
  }

  final void become(SpecialPeriodRequest request, String by, Instant now) {
    name = request.name().strip();
    fromAt = request.start();
    toAt = request.end();
    branches = String.join(",", request.branches());
    categories = String.join(",", request.categories());
    reason = request.reason().strip();
    updatedBy = by;
    updatedAt = now;
    scope = null;
  }

  /** What falls into it. */
  Scope scope() {
    Scope known = scope;
    if (known == null) {
      known = new Scope(fromAt, toAt, listed(branches), listed(categories));
      scope = known;
    }
    return known;
  }

  private static Set<String> listed(String joined) {
    return joined.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(joined.split(",")));
  }

  boolean hasBegun(Instant now) {
    return !fromAt.isAfter(now);
  }

  boolean isOver(Instant now) {
    return !toAt.isAfter(now);
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }
}
