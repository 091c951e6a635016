package io.redress.intake.complaint;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to go on from a complaint; paths of this service. */
@Schema(name = "ComplaintLinks")
public record Links(String self, String messages, String tracking) {
  static Links of(Complaint complaint) {
    String self = "/api/v1/complaints/" + complaint.id;
    return new Links(self, self + "/messages", "/api/v1/tracking/" + complaint.ticketNumber);
  }
}
