package io.redress.workflow.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.kit.mail.MailCarrier;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.notification.Notification.State;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is written down. One replica takes a notification for two minutes, sends it outside
 * any transaction, and keeps what came of it: so it is sent at least once, and twice only where a
 * replica ends between sending and keeping; its Message-ID is the same then. A server that takes
 * the connection and then says nothing holds a mail up for {@code redress.notifications.patience},
 * and is connected to anew for the next.
 */
@ApplicationScoped
class SendNotifications {
  private static final Logger LOG = Logger.getLogger(SendNotifications.class);
  private static final int BATCH = 50;
  private static final int LONGEST_FAILURE = 200;
  private static final Duration TAKEN = Duration.ofMinutes(2);

  /** Between one attempt and the next; after the last it is given up. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  private final MailCarrier carrier;
  private final CaseFiles files;
  private final CaseWork work;
  private final CaseJournal journal;
  private final MailTrail warnings;
  private final MeterRegistry meters;
  private final Clock clock;
  private final String caseAddress;
  private final String warningAddress;
  private final Duration patience;

  SendNotifications(
      Vertx vertx,
      Instance<ReactiveMailer> mailer,
      CaseFiles files,
      CaseWork work,
      CaseJournal journal,
      MailTrail warnings,
      MeterRegistry meters,
      Clock clock,
      @ConfigProperty(
              name = "redress.notifications.case-address",
              defaultValue = "/api/v1/cases/{complaintId}")
          String caseAddress,
      @ConfigProperty(
              name = "redress.notifications.warning-address",
              defaultValue = "/api/v1/warnings/{warningId}")
          String warningAddress,
      @ConfigProperty(name = "redress.notifications.patience", defaultValue = "30s")
          Duration patience) {
    this.carrier = new MailCarrier(vertx, mailer, patience);
    this.files = files;
    this.work = work;
    this.journal = journal;
    this.warnings = warnings;
    this.meters = meters;
    this.clock = clock;
    this.caseAddress = caseAddress;
    this.warningAddress = warningAddress;
    this.patience = patience;
  }

  @Scheduled(
      every = "${redress.notifications.look-every:5s}",
      delayed = "${redress.notifications.look-every:5s}",
      identity = "notifications",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    List<Notification> due =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    Notification.<Notification>find(
                            "nextAt <= ?1 order by nextAt, id", clock.instant())
                        .range(0, BATCH - 1)
                        .list());
    for (Notification told : due) {
      if (take(told)) {
        send(told);
      }
    }
  }

  /** Whether nobody else took it. */
  private boolean take(Notification told) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Notification.update(
                        "nextAt = ?1, attempts = attempts + 1 where id = ?2 and attempts = ?3 and"
                            + " state = ?4",
                        clock.instant().plus(TAKEN),
                        told.id,
                        told.attempts,
                        State.PENDING)
                    == 1);
  }

  private void send(Notification told) {
    NotificationText text = NotificationText.of(told, address(told));
    Mail mail = Mail.withText(told.address, text.subject(), text.text());
    mail.addHeader("Message-ID", "<" + told.id + "@redress>");
    mail.addHeader("Auto-Submitted", "auto-generated");
    String failure = null;
    try {
      carrier.carry(mail);
    } catch (TimeoutException silent) {
      failure = "No answer of the mail server within " + patience;
      LOG.warnf("Notification %s was not taken: %s", told.id, failure);
    } catch (RuntimeException failed) {
      failure = failed.getMessage() == null ? failed.toString() : failed.getMessage();
      LOG.warnf("Notification %s was not taken: %s", told.id, failure);
    }
    String why = failure;
    work.change(
        () -> {
          keep(told.id, why);
          return null;
        });
  }

  private String address(Notification told) {
    return told.warningId == null
        ? caseAddress.replace("{complaintId}", told.complaintId)
        : warningAddress.replace("{warningId}", told.warningId);
  }

  private void keep(String id, String failure) {
    Notification told = Notification.findById(id);
    CaseFile file = told.warningId == null ? files.locked(told.complaintId) : null;
    Instant now = clock.instant();
    boolean givenUp = failure != null && told.attempts > PAUSES.size();
    if (failure == null) {
      told.state = State.SENT;
    } else if (givenUp) {
      told.state = State.FAILED;
    }
    told.failure =
        failure == null || failure.length() <= LONGEST_FAILURE
            ? failure
            : failure.substring(0, LONGEST_FAILURE);
    boolean ended = told.state != State.PENDING;
    told.nextAt = ended ? null : now.plus(PAUSES.get(told.attempts - 1));
    told.endedAt = ended ? now : null;
    if (ended) {
      Map<String, Object> data = Notify.data(told.what, told.level, told.role, told.department);
      data.put("by", "MAIL");
      data.put("notificationId", told.id);
      data.put("attempts", told.attempts);
      String type = givenUp ? "notification.failed" : "notification.sent";
      meters.counter("redress.notifications", "state", told.state.name()).increment();
      if (file == null) {
        warnings.noted(told.warningId, type, data);
      } else {
        journal.note(file, type, data);
      }
    }
  }
}
