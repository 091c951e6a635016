package io.redress.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ClientsTest {
  @Test
  void operationsAreSharedEvenlyAndEachIsTimed() throws InterruptedException {
    var done = new AtomicIntegerArray(3);

    var timings = Clients.times(10, 3, client -> done.incrementAndGet(client));

    assertEquals(10, timings.count());
    assertEquals("[3, 3, 4]", done.toString());
  }

  @Test
  void whatHasBegunWhenTheTimeIsOverCounts() throws InterruptedException {
    var done = new AtomicInteger();

    var timings = Clients.during(Duration.ZERO, 4, client -> done.incrementAndGet());

    assertEquals(4, timings.count());
    assertEquals(4, done.get());
  }

  @Test
  void whatDoesNotWorkIsNotMeasured() {
    var told =
        assertThrows(
            Clients.FailedOperationException.class,
            () ->
                Clients.times(
                    5,
                    2,
                    client -> {
                      throw new IOException("answered 503");
                    }));
    assertEquals("what is measured did not work: answered 503", told.getMessage());
  }
}
