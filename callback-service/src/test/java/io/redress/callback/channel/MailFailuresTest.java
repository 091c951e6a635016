package io.redress.callback.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class MailFailuresTest {

  @Test
  void whatTheServerAnswersIsClassified() {
    assertEquals(Failure.REJECTED, of(550));
    assertEquals(Failure.BUSY, of(451));
    assertEquals(Failure.BUSY, of(421));
    assertEquals(Failure.UNAUTHORISED, of(535));
  }

  @Test
  void noAnswerIsClassifiedToo() {
    assertEquals(
        Failure.TIMEOUT, MailChannel.classify(new CompletionException(new TimeoutException())));
    assertEquals(
        Failure.UNREACHABLE, MailChannel.classify(new CompletionException(new ConnectException())));
  }

  private static Failure of(int code) {
    return MailChannel.classify(
        new CompletionException(new SMTPException("refused", code, List.of(code + " no"), false)));
  }
}
