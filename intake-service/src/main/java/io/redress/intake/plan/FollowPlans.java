package io.redress.intake.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.classification.Categories;
import io.redress.kit.reference.ReferenceChanges;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps the search of this replica up to date: reads all plans at the start, and then those that
 * changed, whichever replica changed them. A change costs as much as what it changed, however many
 * plans there are.
 */
@ApplicationScoped
class FollowPlans {
  private static final int BATCH = 200;

  private final Plans plans;
  private final PlanSearch search;
  private final Categories categories;
  private final ReferenceChanges changes;

  /** The last plan that was read, by when it changed and by its serial. */
  private Position seen = new Position(-1, 0);

  private record Position(long change, long serial) {}

  @Inject
  FollowPlans(Plans plans, PlanSearch search, Categories categories, ReferenceChanges changes) {
    this.plans = plans;
    this.search = search;
    this.categories = categories;
    this.changes = changes;
  }

  /** After the categories were read, which plans name. */
  void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
    catchUp();
    changes.onChange(Plans.REFERENCE, this::catchUp);
  }

  /** Reads what changed since it was last read. A failure leaves the rest for the next time. */
  synchronized void catchUp() {
    Batch batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(this::next);
      search.replace(batch.plans());
      seen = batch.until();
    } while (batch.plans().size() == BATCH);
  }

  private record Batch(List<PlanSearch.IndexedPlan> plans, Position until) {}

  private Batch next() {
    List<Plan> changed = plans.changedAfter(seen.change(), seen.serial(), BATCH);
    if (changed.isEmpty()) {
      return new Batch(List.of(), seen);
    }
    Map<Long, List<IndexedVersion>> versions =
        plans.versionsOf(changed.stream().map(plan -> plan.serial).toList()).stream()
            .map(this::indexed)
            .collect(Collectors.groupingBy(IndexedVersion::serial));
    Plan last = changed.get(changed.size() - 1);
    return new Batch(
        changed.stream()
            .map(
                plan ->
                    new PlanSearch.IndexedPlan(
                        plan.serial, versions.getOrDefault(plan.serial, List.of())))
            .toList(),
        new Position(last.changed, last.serial));
  }

  private IndexedVersion indexed(PlanVersion it) {
    return new IndexedVersion(
        it.plan,
        it.version,
        it.status,
        it.content,
        groups(it.content.categories()),
        it.publishedAt);
  }

  private Set<String> groups(List<String> codes) {
    return codes.stream()
        .flatMap(code -> categories.known(code).stream())
        .flatMap(category -> category.group().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
