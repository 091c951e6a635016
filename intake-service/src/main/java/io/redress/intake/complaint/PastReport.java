package io.redress.intake.complaint;

import io.redress.intake.classification.Category;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.CustomerProfile;
import java.time.Instant;

/**
 * A report that another system took, checked and ready to be taken over.
 *
 * @param counted false where the number stands in for one that the other system did not tell: such
 *     a report repeats none and makes nobody high-frequency
 * @param registeredAt in the past
 * @param closedAt {@code null} where it is not known
 */
public record PastReport(
    Channel channel,
    CustomerNumber number,
    boolean counted,
    CustomerProfile profile,
    Category category,
    String title,
    String description,
    String expectation,
    String place,
    String product,
    Instant registeredAt,
    Instant closedAt) {

  Draft draft() {
    return new Draft(
        channel,
        number,
        profile,
        category,
        title,
        description,
        expectation,
        null,
        place,
        null,
        product,
        Nature.COMPLAINT,
        false,
        null);
  }

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "PastReport[" + channel + ", " + category.code() + "]";
  }
}
