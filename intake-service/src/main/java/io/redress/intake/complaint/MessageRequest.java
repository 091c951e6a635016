package io.redress.intake.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something to add to a complaint. */
@Schema(name = "MessageRequest")
public record MessageRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "It happens every evening between six and seven.")
        String text,
    @Schema(description = "Whose words they are; CUSTOMER when left out") Voice by,
    @Schema(
            description =
                "Of words of the staff: whom they are for. CUSTOMER is shown to the customer; STAFF,"
                    + " when left out, is a note that never is")
        Audience audience) {

  Voice voice() {
    return by == null ? Voice.CUSTOMER : by;
  }

  Audience addressees() {
    if (voice() == Voice.CUSTOMER) {
      return Audience.CUSTOMER;
    }
    return audience == null ? Audience.STAFF : audience;
  }

  /** Without its values: they are personal data. */
  @Override
  public String toString() {
    return "MessageRequest[…]";
  }
}
