package io.redress.kit.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConflictsTest {
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void aConflictIsTriedAgainUntilItWorks() {
    String done =
        Conflicts.tryAgain(
            () -> {
              if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockException();
              }
              return "done";
            });
    assertEquals("done", done);
    assertEquals(3, tries.get());
  }

  @Test
  void aConflictThatStaysIsThrownAfterFiveTries() {
    assertThrows(
        OptimisticLockException.class,
        () ->
            Conflicts.tryAgain(
                () -> {
                  tries.incrementAndGet();
                  throw new OptimisticLockException();
                }));
    assertEquals(5, tries.get());
  }

  @Test
  void anythingElseIsThrownAtOnce() {
    IllegalStateException broken = new IllegalStateException("broken");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Conflicts.tryAgain(
                    () -> {
                      tries.incrementAndGet();
                      throw broken;
                    }));
    assertSame(broken, thrown);
    assertEquals(1, tries.get());
  }
}
