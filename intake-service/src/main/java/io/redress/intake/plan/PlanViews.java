package io.redress.intake.plan;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Shows plans as they stand today. */
@ApplicationScoped
class PlanViews {
  private final Today today;
  private final Zone zone;

  @Inject
  PlanViews(Today today, Zone zone) {
    this.today = today;
    this.zone = zone;
  }

  PlanView whole(Plan plan, PlanVersion it, PlanView.UseView use) {
    LocalDate day = today.day();
    return new PlanView(
        it.number().value(),
        it.version,
        it.status,
        it.content,
        ValidityPolicy.of(it.content, day),
        ValidityPolicy.isStale(it.content, day),
        expired(it.content, day),
        it.basedOn,
        plan.published,
        plan.latest,
        it.author,
        it.reviewedBy,
        it.publishedBy,
        zone.at(it.createdAt),
        zone.at(it.updatedAt),
        zone.at(it.reviewedAt),
        zone.at(it.publishedAt),
        zone.at(it.endedAt),
        use);
  }

  PlanSummary summary(PlanVersion it) {
    return summary(it.number(), it.version, it.status, it.content, it.publishedAt, null);
  }

  PlanSummary summary(PlanHit hit) {
    IndexedVersion it = hit.version();
    return summary(
        it.number(), it.version(), it.status(), it.content(), it.publishedAt(), hit.why());
  }

  private PlanSummary summary(
      PlanNumber number,
      int version,
      PlanStatus status,
      PlanContent content,
      Instant publishedAt,
      PlanHit.Match why) {
    LocalDate day = today.day();
    return new PlanSummary(
        number.value(),
        version,
        status,
        content.title(),
        content.categories(),
        ValidityPolicy.of(content, day),
        content.reviewBy(),
        ValidityPolicy.isStale(content, day),
        expired(content, day),
        zone.at(publishedAt),
        why,
        "/api/v1/plans/" + number + "/versions/" + version);
  }

  private static List<String> expired(PlanContent content, LocalDate day) {
    return ValidityPolicy.expiredRules(content, day).stream().map(PlanContent.Rule::name).toList();
  }
}
