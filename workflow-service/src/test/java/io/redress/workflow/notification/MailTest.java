package io.redress.workflow.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.Registered;
import io.redress.workflow.casefile.StartCase;
import jakarta.inject.Inject;
import java.time.Clock;

/** What tests of mails share: a case, and mails that are written down for it. */
abstract class MailTest {
  @Inject StartCase startCase;
  @Inject Clock clock;

  String started() {
    String id = Ids.next();
    boolean started =
        startCase.start(Registered.complaint(id, "service-quality.shop", clock.instant()));
    assertThat(started).isTrue();
    return id;
  }

  void written(String id, String to) {
    Notification notification = new Notification();
    notification.id = Ids.next();
    notification.complaintId = id;
    notification.ticketNumber = "T-1";
    notification.round = 1;
    notification.what = "escalation.raised";
    notification.level = 1;
    notification.role = "team-leader";
    notification.department = "customer-care";
    notification.address = to;
    notification.createdAt = clock.instant();
    notification.nextAt = notification.createdAt;
    notification.persist();
  }
}
