package io.redress.callback.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Random sequences of everything that can happen to a message, beside a plain state. */
class MessageModelTest {

  private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

  enum Act {
    TAKE_UP,
    NIGHT,
    FAIL,
    SEND,
    GIVE_UP,
    CANCEL
  }

  @Property(tries = 1000)
  void aMessageEndsOnceAndWaitsForItsNextAttemptUntilThen(@ForAll @Size(max = 20) List<Act> acts) {
    Message message =
        new Message(
            new SendMessage.Order(
                Purpose.SURVEY_LINK,
                "r",
                "c",
                ChannelKind.SMS,
                "13800003202",
                false,
                ZoneId.of("Asia/Urumqi")),
            NOW);
    MessageState state = MessageState.WAITING;
    int attempts = 0;
    Instant now = NOW;
    for (Act act : acts) {
      now = now.plusSeconds(60);
      Instant at = now;
      if (state != MessageState.WAITING) {
        if (act != Act.TAKE_UP && act != Act.NIGHT) {
          assertThrows(IllegalStateException.class, () -> act(message, act, at));
        }
      } else {
        act(message, act, at);
        attempts += act == Act.TAKE_UP ? 1 : 0;
        state =
            switch (act) {
              case TAKE_UP, NIGHT, FAIL -> MessageState.WAITING;
              case SEND -> MessageState.SENT;
              case GIVE_UP -> MessageState.FAILED;
              case CANCEL -> MessageState.CANCELLED;
            };
      }
      assertEquals(state, message.state());
      assertEquals(attempts, message.attempts());
      assertEquals(state == MessageState.WAITING, message.nextAttemptAt != null);
      assertEquals(state == MessageState.WAITING, message.address != null);
      assertEquals(state != MessageState.WAITING, message.settledAt() != null);
    }
  }

  private static void act(Message message, Act act, Instant at) {
    switch (act) {
      case TAKE_UP -> message.takenUp(at.plusSeconds(120));
      case NIGHT -> message.waitsUntil(at.plusSeconds(3600));
      case FAIL -> message.again(Failure.BUSY, at.plusSeconds(60));
      case SEND -> message.settled(MessageState.SENT, null, at);
      case GIVE_UP -> message.settled(MessageState.FAILED, Failure.REJECTED, at);
      case CANCEL -> message.settled(MessageState.CANCELLED, null, at);
    }
  }
}
