package io.redress.analytics.pack;

import io.redress.analytics.fact.Progress;
import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.FigureParameters;
import io.redress.analytics.figure.FigureView;
import io.redress.analytics.figure.GroupView;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.analytics.figure.ReadFigure;
import io.redress.analytics.figure.Unit;
import io.redress.analytics.figure.Wording;
import io.redress.analytics.pack.PackLineView.Numbers;
import io.redress.analytics.pack.PackLineView.Source;
import io.redress.analytics.subscriber.AskRate;
import io.redress.analytics.subscriber.RateQuery;
import io.redress.analytics.subscriber.RateView;
import io.redress.analytics.subscriber.ReadRate;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills a pack with the numbers of some months, from aggregates alone. */
@ApplicationScoped
public class ReadPack {
  private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
  private static final int DECIMALS = 4;

  @Inject Packs packs;
  @Inject AskFigure askFigure;
  @Inject AskRate askRate;
  @Inject ReadFigure readFigure;
  @Inject ReadRate readRate;
  @Inject Progress progress;
  @Inject Zone zone;

  /** Every pack that there is. */
  public PackListView list() {
    return new PackListView(
        packs.all().stream()
            .map(
                pack ->
                    new PackListView.Item(
                        pack.name(),
                        pack.version(),
                        pack.title(),
                        pack.lines().size(),
                        "/api/v1/packs/" + pack.name()))
            .toList());
  }

  /**
   * One of them. A pack is of the whole operator.
   *
   * @throws ProblemException pack-unknown; not-by-branch, for whom their token confines to one
   */
  @Transactional
  public PackView read(String name, MonthPeriod months) {
    askRate.requireAllBranches();
    var pack = packs.named(name);
    // First how far we know, then the numbers: they may know more than is said, never less.
    var asOf = progress.asOf().map(zone::at).orElse(null);
    return new PackView(
        pack.name(),
        pack.version(),
        pack.title(),
        months,
        zone.id().getId(),
        asOf,
        pack.lines().stream().flatMap(line -> lines(line, months)).toList());
  }

  private Stream<PackLineView> lines(PackDefinition.Line line, MonthPeriod months) {
    return line.perSubscribers() == null ? figure(line, months) : rate(line, months);
  }

  private Stream<PackLineView> figure(PackDefinition.Line line, MonthPeriod months) {
    var filters = new EnumMap<Dimension, String>(Dimension.class);
    Dimension.codes().forEach(code -> filters.put(code, line.filters().get(code.parameter())));
    var asked =
        new FigureParameters(
            months.days().from().toString(),
            months.days().to().toString(),
            line.groupBy(),
            filters);
    var figure = readFigure.read(askFigure.ask(line.figure(), asked));
    var source = new Source(figure.name(), figure.version(), figure.unit());
    return groups(line, figure)
        .map(group -> PackLineView.of(line, source, key(line, group), numbers(line, group), null));
  }

  private static Stream<GroupView> groups(PackDefinition.Line line, FigureView figure) {
    return line.groupBy() == null ? Stream.of(figure.total()) : figure.groups().stream();
  }

  private static String key(PackDefinition.Line line, GroupView group) {
    return Dimension.code(line.groupBy())
        .map(code -> Objects.toString(group.key().of(code), ""))
        .orElse(null);
  }

  private static Numbers numbers(PackDefinition.Line line, GroupView group) {
    var interval = group.interval();
    return new Numbers(
        group.numerator(),
        group.denominator() == null ? null : BigDecimal.valueOf(group.denominator()),
        line.daysOfPercent() == null ? group.value() : days(line.daysOfPercent(), group),
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        List.of(group.cases()));
  }

  private static BigDecimal days(int percent, GroupView group) {
    var all = group.distribution();
    if (all == null) {
      return null;
    }
    var hours =
        switch (percent) {
          case 50 -> all.median();
          case 80 -> all.p80();
          default -> all.p90();
        };
    return hours.divide(HOURS_OF_A_DAY, DECIMALS, RoundingMode.HALF_UP);
  }

  private Stream<PackLineView> rate(PackDefinition.Line line, MonthPeriod months) {
    var asked = RateQuery.whole(months, line.perSubscribers());
    var byDistrict = line.groupBy() != null;
    var rate = readRate.read(byDistrict ? asked.byDistricts() : asked);
    var source = new Source(rate.name(), rate.version(), Unit.RATE);
    var groups = byDistrict ? rate.groups() : List.of(rate.total());
    return groups.stream()
        .map(
            group ->
                PackLineView.of(
                    line,
                    source,
                    group.district(),
                    new Numbers(
                        group.numerator(),
                        group.denominator(),
                        group.value(),
                        null,
                        null,
                        group.cases()),
                    missing(group)));
  }

  private static Wording missing(RateView.Group group) {
    if (group.missing() == null) {
      return null;
    }
    if (group.missing().get(0).reason() == RateView.Reason.NO_DISTRICT) {
      return new Wording("these complaints name no district", "工单未注明区县");
    }
    var months =
        group.missing().stream()
            .map(each -> each.month().toString())
            .collect(Collectors.joining(" "));
    return new Wording("no subscriber number imported for " + months, "未导入用户数：" + months);
  }
}
