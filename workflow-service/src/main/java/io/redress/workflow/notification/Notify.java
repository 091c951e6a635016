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
    to.forEach(address -> write(file, told(what, level, role, department, address)));
    if (to.isEmpty() && !addresses.all().isEmpty()) {
      journal.note(file, "notification.noAddress", data(what, level, role, department));
    }
  }

  /**
   * Tells a role of a warning.
   *
   * @param about what it watches
   * @param department {@code null}: the company's
   * @return false where there are addresses, but none of this role
   */
  public boolean tellOfWarning(
      String warningId, String about, int level, String role, String department) {
    if (!on) {
      return true;
    }
    List<String> to = addresses.of(role, department);
    for (String address : to) {
      Notification notification = told("warning.told", level, role, department, address);
      notification.warningId = warningId;
      notification.about = about;
      notification.persist();
    }
    return !to.isEmpty() || addresses.all().isEmpty();
  }

  private static void write(CaseFile file, Notification notification) {
    notification.complaintId = file.complaintId;
    notification.ticketNumber = file.ticketNumber;
    notification.round = file.round;
    notification.persist();
  }

  private Notification told(
      String what, Integer level, String role, String department, String address) {
    Notification notification = new Notification();
    notification.id = Ids.next();
    notification.what = what;
    notification.level = level;
    notification.role = role;
    notification.department = department;
    notification.address = address;
    notification.createdAt = clock.instant();
    notification.nextAt = notification.createdAt;
    return notification;
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
