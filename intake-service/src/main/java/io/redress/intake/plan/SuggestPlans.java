package io.redress.intake.plan;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.launch.KnownLaunches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The plans that may answer a complaint: published and valid today, alike in words or filed under
 * its category. From memory, without a statement; call it when the complaint is safe.
 */
@ApplicationScoped
public class SuggestPlans {
  private static final Logger LOG = Logger.getLogger(SuggestPlans.class);
  private static final int READ = 1000;

  private final PlanSearch search;
  private final PlanViews views;
  private final Categories categories;
  private final KnownLaunches launches;
  private final PlanSettings settings;
  private final Today today;

  @Inject
  SuggestPlans(
      PlanSearch search,
      PlanViews views,
      Categories categories,
      KnownLaunches launches,
      PlanSettings settings,
      Today today) {
    this.search = search;
    this.views = views;
    this.categories = categories;
    this.launches = launches;
    this.settings = settings;
    this.today = today;
  }

  /**
   * The best, best first, at most {@code redress.plans.suggested}. Never fails: what is suggested
   * is a help, and no reason to refuse what it is about.
   *
   * @param title in the customer's words, or {@code null}
   * @param description of which the first {@value #READ} characters count, or {@code null}
   * @param category code of a leaf, or {@code null}
   * @param product that it names, or {@code null}; while a launch of it is watched, the plan that
   *     it was launched with comes first
   */
  public List<PlanSummary> suggest(
      String title, String description, String category, String product) {
    String more = description == null ? null : start(description);
    boolean titled = title != null && !title.isBlank();
    Optional<Category> leaf = Optional.ofNullable(category).flatMap(categories::known);
    PlanQuery query =
        new PlanQuery(
            titled ? title : more,
            titled ? more : null,
            leaf.map(Category::code).orElse(null),
            leaf.flatMap(Category::group).orElse(null),
            true,
            PlanStatus.PUBLISHED,
            today.day(),
            true,
            launched(product),
            settings.suggested());
    try {
      return search.search(query).stream().map(views::summary).toList();
    } catch (RuntimeException failed) {
      LOG.error("No plans are suggested: the search failed", failed);
      return List.of();
    }
  }

  private Long launched(String product) {
    return launches
        .planFor(product, today.day())
        .flatMap(PlanReference::parse)
        .map(plan -> plan.number().serial())
        .orElse(null);
  }

  private static String start(String text) {
    return text.length() <= READ ? text : text.substring(0, READ);
  }
}
