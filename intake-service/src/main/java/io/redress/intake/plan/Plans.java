package io.redress.intake.plan;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.reference.ReferenceChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All plans, with their versions and what was done with them. */
@ApplicationScoped
class Plans {
  /** Name of the reference data, for {@link ReferenceChanges}. */
  static final String REFERENCE = "plans";

  private final Session entities;
  private final ReferenceChanges changes;

  @Inject
  Plans(Session entities, ReferenceChanges changes) {
    this.entities = entities;
    this.changes = changes;
  }

  void add(Plan plan) {
    entities.persist(plan);
  }

  void add(PlanVersion version) {
    entities.persist(version);
  }

  void add(PlanFinding finding) {
    entities.persist(finding);
  }

  /** Whether a draft was opened for a finding. */
  boolean isDraftedFor(String findingId) {
    return entities.find(PlanFinding.class, findingId) != null;
  }

  void add(PlanStep step) {
    entities.persist(step);
  }

  /**
   * The plan, whose row is locked until the transaction ends; nothing of it may have been read.
   *
   * @throws ProblemException not-found
   */
  Plan lock(String id) {
    List<Plan> rows =
        entities
            .createNativeQuery(
                "select * from response_plan where serial = :serial for update", Plan.class)
            .setParameter("serial", number(id).serial())
            .getResultList();
    return rows.stream().findFirst().orElseThrow(Plans::notFound);
  }

  /** The plan, unlocked. */
  Optional<Plan> find(PlanNumber number) {
    return Optional.ofNullable(entities.find(Plan.class, number.serial()));
  }

  /**
   * The plan, unlocked.
   *
   * @throws ProblemException not-found
   */
  Plan get(String id) {
    return find(number(id)).orElseThrow(Plans::notFound);
  }

  /**
   * A version of a plan.
   *
   * @throws ProblemException not-found
   */
  PlanVersion version(Plan plan, int version) {
    return entities
        .createQuery(
            "from PlanVersion where plan = :plan and version = :version", PlanVersion.class)
        .setParameter("plan", plan.serial)
        .setParameter("version", version)
        .getResultStream()
        .findFirst()
        .orElseThrow(Plans::notFound);
  }

  /** Versions of a plan below this one, newest first. */
  List<PlanVersion> versionsBelow(Plan plan, int version, int most) {
    return entities
        .createQuery(
            "from PlanVersion where plan = :plan and version < :version order by version desc",
            PlanVersion.class)
        .setParameter("plan", plan.serial)
        .setParameter("version", version)
        .setMaxResults(most)
        .getResultList();
  }

  /** All versions of several plans. */
  List<PlanVersion> versionsOf(Collection<Long> plans) {
    return entities
        .createQuery("from PlanVersion where plan in :plans", PlanVersion.class)
        .setParameter("plans", plans)
        .getResultList();
  }

  /** What was done with a plan after this step, oldest first. */
  List<PlanStep> stepsAfter(Plan plan, String step, int most) {
    return entities
        .createQuery("from PlanStep where plan = :plan and id > :step order by id", PlanStep.class)
        .setParameter("plan", plan.serial)
        .setParameter("step", step)
        .setMaxResults(most)
        .getResultList();
  }

  /** Plans of which others were not told that they are in force. */
  List<PlanNumber> unannounced() {
    return entities
        .createQuery(
            "select plan from PlanVersion where status = :published and announced = false",
            Long.class)
        .setParameter("published", PlanStatus.PUBLISHED)
        .getResultStream()
        .map(PlanNumber::new)
        .toList();
  }

  /** Everybody who wrote a word of a version. */
  List<String> authors(PlanVersion version) {
    return entities
        .createQuery(
            "select distinct doneBy from PlanStep where plan = :plan and version = :version and"
                + " kind in :writing",
            String.class)
        .setParameter("plan", version.plan)
        .setParameter("version", version.version)
        .setParameter(
            "writing",
            List.of(PlanStep.Kind.PROPOSED, PlanStep.Kind.DRAFTED, PlanStep.Kind.REWRITTEN))
        .getResultList();
  }

  /** Plans that changed after a change, oldest change first. */
  List<Plan> changedAfter(long change, long serial, int most) {
    return entities
        .createQuery(
            "from Plan where changed > :change or changed = :change and serial > :serial order by"
                + " changed, serial",
            Plan.class)
        .setParameter("change", change)
        .setParameter("serial", serial)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Writes what is pending, and has all replicas read this plan anew once it is committed. The row
   * of the reference data is locked from here on: changes are numbered in the order in which they
   * commit, so that nobody who asks for later ones misses one.
   */
  void changed(Plan plan) {
    entities.flush();
    changes.changed(REFERENCE);
    entities
        .createNativeMutationQuery(
            "update response_plan set changed = (select version from reference_change where name ="
                + " :name) where serial = :serial")
        .setParameter("name", REFERENCE)
        .setParameter("serial", plan.serial)
        .executeUpdate();
  }

  private static PlanNumber number(String id) {
    return PlanNumber.parse(id).orElseThrow(Plans::notFound);
  }

  static ProblemException notFound() {
    return ProblemException.of(
        CommonProblem.NOT_FOUND, "There is no such plan, or no such version.");
  }
}
