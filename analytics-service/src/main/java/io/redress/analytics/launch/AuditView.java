package io.redress.analytics.launch;

import io.redress.analytics.figure.Wording;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a launch lacks, as things are now. */
@Schema(name = "LaunchAudit", description = "No plan, no launch: what is missing.")
public record AuditView(
    @Schema(description = "Whether nothing is missing.") boolean complete,
    List<MissingView> missing) {
  /** One thing that is missing, in both languages. */
  @Schema(name = "LaunchMissing")
  public record MissingView(Missing code, Wording message) {}

  static AuditView of(Collection<Missing> missing) {
    return new AuditView(
        missing.isEmpty(),
        missing.stream().map(one -> new MissingView(one, one.message())).toList());
  }
}
