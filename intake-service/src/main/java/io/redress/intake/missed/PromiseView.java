package io.redress.intake.missed;

import io.redress.intake.classification.Names;
import io.redress.kit.time.WrittenTime;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the telephone system may tell the customer. */
@Schema(name = "CallBackPromise")
public record PromiseView(
    String id,
    @Schema(description = "How often the number was missed since the promise was made")
        int contacts,
    OffsetDateTime callBackBy,
    @Schema(description = "To be said or sent to the customer") Names words,
    MissedContactView.MissedLinks links) {
  static PromiseView of(MissedContact it, Zone zone) {
    OffsetDateTime by = zone.at(it.dueAt);
    return new PromiseView(
        it.id,
        it.contacts,
        by,
        new Names(
            "We are sorry that we missed you. We will call you back by " + WrittenTime.en(by) + ".",
            "很抱歉未能接听您的来电，我们将在" + WrittenTime.zh(by) + "前给您回电。"),
        new MissedContactView.MissedLinks(MissedContactView.path(it)));
  }
}
