package io.redress.callback.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.runtime.Mailers;
import io.redress.kit.renewal.Singletons;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Mail by SMTP, configured as {@code quarkus.mailer} says. */
@ApplicationScoped
class MailChannel implements Channel {

  private static final Logger LOG = Logger.getLogger(MailChannel.class);

  /** Answers that ask for a login, or refuse it. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  private final Instance<Mailer> mailer;

  MailChannel(Instance<Mailer> mailer) {
    this.mailer = mailer;
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
      mailer.get().send(mail);
      return Outcome.TAKEN;
    } catch (RuntimeException failed) {
      Failure failure = classify(failed);
      if (failure == Failure.TIMEOUT) {
        // The mailer waits for this server on, and has a few connections only, for good.
        Singletons.renew(Mailers.class, Mailer.class);
      }
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
