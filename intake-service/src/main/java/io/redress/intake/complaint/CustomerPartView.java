package io.redress.intake.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.Tier;
import io.redress.intake.frequency.HighFrequencyView;
import io.redress.kit.masking.Masking;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The customer of a complaint, as far as the reader may see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ComplaintCustomer")
public record CustomerPartView(
    @Schema(
            description =
                "Whole for those who talk to customers, masked for others; left out when the customer"
                    + " was erased",
            examples = "13800001234")
        String number,
    @Schema(description = "For those who talk to customers only") String name,
    String contactNumber,
    Tier tier,
    String branch,
    @Schema(description = "Absent where nobody said it") String district,
    @Schema(
            description =
                "As of the registration, that report included; what arrived later or turned out"
                    + " otherwise since then is counted as it was by that time")
        HighFrequencyView highFrequency) {

  static CustomerPartView of(
      Customer customer, Complaint complaint, HighFrequencyView frequency, boolean whole) {
    return new CustomerPartView(
        customer.number().isEmpty()
            ? null
            : whole ? customer.number() : Masking.number(customer.number()),
        whole ? customer.name().orElse(null) : null,
        whole
            ? customer.contactNumber().orElse(null)
            : Masking.number(customer.contactNumber().orElse(null)),
        complaint.tier,
        complaint.branch,
        complaint.district,
        frequency);
  }

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "CustomerPartView[…]";
  }
}
