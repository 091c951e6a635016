package io.redress.callback.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.redress.kit.mail.MailCarrier;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Mail by SMTP, configured as {@code quarkus.mailer} says. */
@ApplicationScoped
class MailChannel implements Channel {

  private static final Logger LOG = Logger.getLogger(MailChannel.class);

  /** Answers that ask for a login, or refuse it. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  private final MailCarrier carrier;

  MailChannel(
      Vertx vertx,
      Instance<ReactiveMailer> mailer,
      @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience) {
    this.carrier = new MailCarrier(vertx, mailer, patience);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.MAIL;
  }

  @Override
  public boolean addressed() {
    return true;
  }

  @Override
  public Outcome send(Letter letter) {
    if (!letter.address().contains("@")) {
      return Outcome.of(Failure.NO_ADDRESS);
    }
    Mail mail = Mail.withText(letter.address(), letter.subject(), letter.text());
    mail.addHeader("Message-ID", "<" + letter.id() + "@redress>");
    mail.addHeader("Auto-Submitted", "auto-generated");
    try {
      carrier.carry(mail);
      return Outcome.TAKEN;
    } catch (RuntimeException failed) {
      Failure failure = classify(failed);
      LOG.debugf("Message %s was not taken: %s", letter.id(), failure);
      return Outcome.of(failure);
    }
  }

  static Failure classify(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException answer) {
        if (LOGIN.contains(answer.getReplyCode())) {
          return Failure.UNAUTHORISED;
        }
        return answer.isPermanent() ? Failure.REJECTED : Failure.BUSY;
      }
      if (cause instanceof TimeoutException
          || cause instanceof io.smallrye.mutiny.TimeoutException) {
        return Failure.TIMEOUT;
      }
    }
    return Failure.UNREACHABLE;
  }
}
