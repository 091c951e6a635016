package io.redress.intake.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.classification.Categories;
import io.redress.intake.customer.Customers;
import io.redress.intake.file.CsvLine;
import io.redress.intake.file.CsvLines;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.sealing.Sealing;
import io.redress.kit.sealing.UnopenedException;
import io.redress.kit.testing.SealingSettings;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** An import whose process dies. */
@QuarkusTest
@ActivateRequestContext
class RestartTest extends ImportingTest {
  private static final int LINES = 250;
  private static final int DONE = 40;

  @ConfigProperty(name = "redress.sealing.keys")
  List<String> keys;

  @Inject ReceiveImport receive;
  @Inject ImportChecks checks;
  @Inject Clock clock;
  @Inject Imports imports;
  @Inject StoredFiles files;
  @Inject TakeLines takeLines;
  @Inject Categories categories;
  @Inject Customers customers;

  @Test
  void aFileThatWaitsFollowsTheWritingKey() throws IOException {
    ImportJob job =
        receive.store(request(newSource(), new ByteArrayInputStream(file())), importer());
    byte[] content = files.piece(job.id, 0);
    Sealing before =
        new Sealing(SealingSettings.of(true, keys.get(1), keys.get(0)), new SimpleMeterRegistry());
    change(
        "update import_chunk set content = ? where import_id = ? and number = 0",
        before.seal("import_chunk.content/" + job.id + "/0", content),
        job.id);
    assertArrayEquals(content, files.piece(job.id, 0));
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> files.left() == 0);
    assertEquals(
        1,
        count(
            "select count(*) from import_chunk where import_id = ? and number = 0 and"
                + " locate('s1:test', substring(content, 1, 20)) = 2",
            job.id));
    assertArrayEquals(content, files.piece(job.id, 0));
    imports.discard(job.id);
  }

  @Test
  void anImportThatWasLeftHalfDoneGoesOnFromItsLastStepAndTakesEachLineOnce() throws IOException {
    String source = newSource();
    ImportJob job = receive.store(request(source, new ByteArrayInputStream(file())), importer());
    String dead = Ids.next();
    change(
        "update import_job set state = 'RUNNING', owner = ?, lease_until = '2999-01-01' where id ="
            + " ?",
        dead,
        job.id);
    Position at = new Position(dead, 0, 0, 0);
    try (CsvLines lines = new CsvLines(new StoredFile(n -> files.piece(job.id, n)))) {
      Columns columns = Mapping.of(job.mapping).in(lines.next().orElseThrow().values());
      LineReader reader = new LineReader(columns, job, categories, customers);
      List<CsvLine> batch = lines.next(DONE);
      takeLines.take(job, at, reader, batch);
      // What the dead process did not commit is not there, and it cannot come back later.
      assertThrows(
          LostImportException.class, () -> takeLines.take(job, at, reader, lines.next(DONE)));
      assertEquals(DONE, imports.find(job.id).orElseThrow().position);
      assertEquals(DONE, complaints(source));
    }
    change("update import_job set lease_until = '2020-01-01' where id = ?", job.id);
    JsonPath view = ended(job.id);
    assertCounts(view, LINES, LINES, 0, 0);
    assertEquals(LINES, complaints(source));
    assertEquals(0, count("select count(*) from import_chunk where import_id = ?", job.id));
  }

  @Test
  void piecesOfAFileThatWaitsAreSealedAndCannotChangePlaces() {
    byte[] file = (new String(file(), StandardCharsets.UTF_8) + "9,,".repeat(200_000)).getBytes();
    ImportJob job = receive.store(request(newSource(), new ByteArrayInputStream(file)), importer());
    assertEquals(
        0,
        count(
            "select count(*) from import_chunk where import_id = ? and (locate('Title', content) >"
                + " 0 or locate('9,,9,,', content) > 0)",
            job.id));
    assertArrayEquals(Arrays.copyOf(file, StoredFiles.PIECE), files.piece(job.id, 0));
    change(
        "update import_chunk a, import_chunk b set a.content = b.content where a.import_id = ? and"
            + " a.number = 0 and b.import_id = a.import_id and b.number = 1",
        job.id);
    assertThrows(UnopenedException.class, () -> files.piece(job.id, 0));
    imports.discard(job.id);
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    String source = newSource();
    InputStream broken =
        new InputStream() {
          private final InputStream start = new ByteArrayInputStream(file());
          private int read;

          @Override
          public int read() throws IOException {
            if (read++ > StoredFiles.PIECE + 10) {
              throw new IOException("gone");
            }
            int next = start.read();
            return next < 0 ? ' ' : next;
          }
        };
    assertThrows(
        RuntimeException.class, () -> receive.receive(request(source, broken), importer()));
    assertEquals(0, count("select count(*) from import_job where source = ?", source));
    assertEquals(
        0,
        count(
            "select count(*) from import_chunk where import_id not in (select id from import_job)"));
  }

  @Test
  void aFileLargerThanTheBoundIsRefusedAndLeavesNothing() {
    String source = newSource();
    ReceiveImport small = new ReceiveImport(checks, imports, files, atMost(2_000), clock);
    ImportRequest request = request(source, new ByteArrayInputStream(file()));
    ProblemException refused =
        assertThrows(ProblemException.class, () -> small.receive(request, importer()));
    assertEquals("body-too-large", refused.type().code());
    assertEquals(0, count("select count(*) from import_job where source = ?", source));
  }

  private static ImportSettings atMost(long bytes) {
    return new ImportSettings() {
      @Override
      public MemorySize maxFile() {
        return new MemorySize(BigInteger.valueOf(bytes));
      }

      @Override
      public int batch() {
        return 1;
      }

      @Override
      public Duration lease() {
        return Duration.ZERO;
      }

      @Override
      public int keptRefusals() {
        return 0;
      }

      @Override
      public Duration keepBroken() {
        return Duration.ZERO;
      }
    };
  }

  private long complaints(String source) {
    return count(
        "select count(*) from complaint join imported_ticket on complaint_id = id where source = ?",
        source);
  }

  private static byte[] file() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < LINES; i++) {
      file.append(line("r" + i, "2020-03-01T10:00:00", "Line " + i, ""));
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Importer importer() {
    return new Importer("crm.bridge", null, null, false);
  }

  private static ImportRequest request(String source, InputStream file) {
    return new ImportRequest(null, source, MAPPING, null, null, CATEGORY, null, null, file);
  }
}
