package io.redress.intake.complaint;

import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Tier;
import io.redress.intake.network.GeoPoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a frontline system sends to register a report. */
@Schema(
    name = "RegisterRequest",
    examples =
        """
        {"channel": "HOTLINE",
         "customer": {"number": "13800001234", "name": "王女士", "tier": "ORDINARY", "branch": "north",
                      "district": "lakeside"},
         "category": "basic-business.bill-disputed",
         "title": "上月账单多扣了12元",
         "description": "上月账单里多了一笔12元的来电显示费用",
         "expectation": "退还多扣的费用",
         "incident": {"at": "2026-11-01T09:00:00+08:00", "place": "Beihu"},
         "product": "Family plan 99"}
        """)
public record RegisterRequest(
    @NotNull Channel channel,
    @NotNull @Valid CustomerPart customer,
    @NotBlank
        @Size(max = 64)
        @Schema(description = "Code of a category leaf", examples = "basic-business.bill-disputed")
        String category,
    @NotBlank @Size(max = 200) String title,
    @Size(max = 4000) String description,
    @Size(max = 1000) @Schema(description = "What the customer expects") String expectation,
    @Valid IncidentPart incident,
    @Size(max = 100) @Schema(description = "Product or launch it concerns") String product,
    @Schema(description = "COMPLAINT when left out") Nature nature,
    @Schema(
            description =
                "A supervisor's mark makes it an emergency; anybody else's is recorded only")
        Boolean urgent,
    @Size(max = 20)
        @Schema(
            description =
                "Ticket number of an earlier report of the same customer, which the agent says is"
                    + " the same issue; within the repeat window (30 days)",
            examples = "261122-000042-0")
        String relatedTicket) {

  /** Who reports. */
  @Schema(name = "RegisterCustomer")
  public record CustomerPart(
      @NotNull
          @Size(min = 5, max = 20)
          @Pattern(
              regexp = CustomerNumber.FORMAT,
              message = "must be digits, with hyphens and one leading + at most")
          @Schema(
              description = "The number that the customer's complaints are counted by",
              examples = "13800001234")
          String number,
      @Size(min = 1, max = 100) String name,
      @Size(min = 5, max = 20)
          @Pattern(
              regexp = CustomerNumber.FORMAT,
              message = "must be digits, with hyphens and one leading + at most")
          @Schema(description = "Another number to reach them on")
          String contactNumber,
      @Schema(description = "Kept from the last report when left out") Tier tier,
      @Size(min = 1, max = 64)
          @Schema(
              description = "The branch that serves them; kept from the last report when left out")
          String branch,
      @Size(min = 1, max = 64)
          @Schema(
              description =
                  "The district they belong to, by the code that subscribers are counted by; kept"
                      + " from the last report when left out",
              examples = "lakeside")
          String district) {

    /** Without its values: they are personal data. */
    @Override
    public String toString() {
      return "CustomerPart[…]";
    }
  }

  /** When and where it happened. */
  @Schema(name = "Incident")
  public record IncidentPart(
      OffsetDateTime at,
      @Size(min = 1, max = 200) String place,
      @Valid @Schema(description = "Where exactly, for what the network map knows there")
          GeoPoint point) {}

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "RegisterRequest[" + channel + ", " + category + "]";
  }
}
