package io.redress.kit.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.mailer.runtime.Mailers;
import io.redress.kit.renewal.Singletons;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;

/**
 * Hands mails to the server that {@code quarkus.mailer} names, and waits for its answer.
 *
 * <p>All of it happens on one event loop, whoever calls. The mailer starts to listen to a new
 * connection where it is asked for it; asked from another thread it may do so after the server's
 * greeting has come, which is lost then, and the mail waits for an answer that never comes.
 */
public final class MailCarrier {
  private final Instance<ReactiveMailer> mailer;
  private final Context loop;
  private final Duration patience;

  /**
   * A carrier for the life of a service.
   *
   * @param patience how long a server may say nothing about one mail
   */
  public MailCarrier(Vertx vertx, Instance<ReactiveMailer> mailer, Duration patience) {
    this.mailer = mailer;
    this.loop = ((VertxInternal) vertx).createEventLoopContext();
    this.patience = patience;
  }

  /**
   * Returns when the server has taken the mail. Blocks: not to be called on an event loop.
   *
   * @throws TimeoutException the server said nothing in time; the next mail has connections of its
   *     own, as the mailer has a few only and would wait on these for good
   * @throws RuntimeException the server was not reached, or refused the mail; its cause says why
   */
  public void carry(Mail mail) {
    try {
      sent(mail).await().atMost(patience);
    } catch (TimeoutException silent) {
      Singletons.renew(Mailers.class, ReactiveMailer.class);
      throw silent;
    }
  }

  private Uni<Void> sent(Mail mail) {
    ReactiveMailer current = mailer.get();
    return Uni.createFrom()
        .deferred(() -> current.send(mail))
        .runSubscriptionOn(send -> loop.runOnContext(now -> send.run()));
  }
}
