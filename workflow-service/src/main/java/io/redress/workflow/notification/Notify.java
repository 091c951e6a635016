package io.redress.workflow.notification;

import io.redress.kit.id.Ids;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has those who are told of something written to, where a mail server is configured. Written down
 * in the transaction of what happened, sent afterwards. Costs no statement where there is none.
 */
@ApplicationScoped
public class Notify {
  private final NotificationAddresses addresses;
  private final CaseJournal journal;
  private final Clock clock;
  private final boolean on;

  Notify(
      NotificationAddresses addresses,
      CaseJournal journal,
      Clock clock,
      @ConfigProperty(name = "redress.notifications.smtp-host") Optional<String> server) {
    this.addresses = addresses;
    this.journal = journal;
    this.clock = clock;
    this.on = server.filter(host -> !host.isBlank()).isPresent();
  }

  /**
   * Tells a role.
   *
   * @param what the type of the event
   * @param level of an escalation, or {@code null}
   * @param department {@code null}: the company's
   */
  public void tell(CaseFile file, String what, Integer level, String role, String department) {
    if (!on) {
      return;
    }
    List<String> to = addresses.of(role, department);
    to.forEach(address -> write(file, what, level, role, department, address));
    if (to.isEmpty() && !addresses.all().isEmpty()) {
      journal.note(file, "notification.noAddress", data(what, level, role, department));
    }
  }

  private void write(
      CaseFile file, String what, Integer level, String role, String department, String address) {
    Notification notification = new Notification();
    notification.id = Ids.next();
    notification.complaintId = file.complaintId;
    notification.ticketNumber = file.ticketNumber;
    notification.what = what;
    notification.level = level;
    notification.round = file.round;
    notification.role = role;
    notification.department = department;
    notification.address = address;
    notification.createdAt = clock.instant();
    notification.nextAt = notification.createdAt;
    notification.persist();
  }

  /** What the timeline says of it. */
  static Map<String, Object> data(String what, Integer level, String role, String department) {
    Map<String, Object> data = new HashMap<>();
    data.put("what", what);
    data.put("role", role);
    if (level != null) {
      data.put("level", level);
    }
    if (department != null) {
      data.put("department", department);
    }
    return data;
  }
}
