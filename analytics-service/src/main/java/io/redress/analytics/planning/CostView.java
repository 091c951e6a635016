package io.redress.analytics.planning;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the plan costs, line by line. */
@Schema(name = "Cost")
public record CostView(
    List<Line> lines,
    @Schema(description = "Sum of the lines.") Money sum,
    @Schema(examples = "20") BigDecimal managementPercent,
    @Schema(description = "That part of the sum, rounded half up to a whole minor unit.")
        Money management,
    @Schema(description = "Sum and management.") Money total) {

  /** One line with what it comes to. */
  @Schema(name = "CostLine")
  public record Line(
      @Schema(examples = "communication") String label,
      @Schema(examples = "16") long quantity,
      Money unitPrice,
      @Schema(examples = "3") long times,
      @Schema(description = "Quantity × unit price × times, exact.") Money amount) {

    static Line of(CostLineRequest asked) {
      var amount = CostPolicy.line(asked.quantity(), asked.unitPrice().amount(), asked.times());
      return new Line(
          asked.label(),
          asked.quantity(),
          new Money(asked.unitPrice().amount(), asked.unitPrice().currency()),
          asked.times(),
          new Money(amount, asked.unitPrice().currency()));
    }
  }

  /** Of lines of one currency. */
  static CostView of(CostRequest asked) {
    var lines = asked.lines().stream().map(Line::of).toList();
    var currency = lines.get(0).amount().currency();
    var sum = lines.stream().mapToLong(line -> line.amount().amount()).reduce(0, Math::addExact);
    var management = CostPolicy.management(sum, asked.managementPercent());
    return new CostView(
        lines,
        new Money(sum, currency),
        asked.managementPercent(),
        new Money(management, currency),
        new Money(Math.addExact(sum, management), currency));
  }
}
