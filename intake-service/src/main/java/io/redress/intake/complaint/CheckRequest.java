package io.redress.intake.complaint;

import io.redress.intake.customer.Tier;
import io.redress.intake.network.GeoPoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration as far as it is typed: the members of a RegisterRequest, all of them optional. */
@Schema(
    name = "CheckRequest",
    description = "The members of a RegisterRequest as far as they are known; all optional",
    examples =
        """
        {"customer": {"number": "13800001234"}, "category": "basic-business.bill-disputed",
         "description": "上月账单里多了一笔"}
        """)
public record CheckRequest(
    Channel channel,
    @Valid CheckCustomer customer,
    @Size(max = 64) String category,
    @Size(max = 200) String title,
    @Size(max = 4000) String description,
    @Size(max = 1000) String expectation,
    @Valid CheckIncident incident,
    @Size(max = 100) String product,
    Nature nature,
    Boolean urgent,
    @Size(max = 20) String relatedTicket) {

  /** Nothing is known of who reports, or where, as long as nothing is said. */
  public CheckRequest {
    customer = customer == null ? new CheckCustomer(null, null, null, null, null, null) : customer;
    incident = incident == null ? new CheckIncident(null, null, null) : incident;
  }

  /** Who reports; a number that is not written out yet is taken as none. */
  @Schema(name = "CheckCustomer")
  public record CheckCustomer(
      @Size(max = 20) String number,
      @Size(max = 100) String name,
      @Size(max = 20) String contactNumber,
      Tier tier,
      @Size(max = 64) String branch,
      @Size(max = 64) String district) {

    /** Without its values: they are personal data. */
    @Override
    public String toString() {
      return "CheckCustomer[…]";
    }
  }

  /** When and where it happened. */
  @Schema(name = "CheckIncident")
  public record CheckIncident(
      OffsetDateTime at, @Size(max = 200) String place, @Valid GeoPoint point) {}

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "CheckRequest[" + channel + ", " + category + "]";
  }
}
