package io.redress.workflow.process;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.Lane;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Somebody has a job tried again that has been done, and is forgotten, at the same time. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class RetryAtOnceTest {
  @Inject CaseDriver cases;
  @Inject CaseFiles files;
  @Inject EntityManager entities;

  @Test
  void aJobThatIsForgottenMeanwhileNeedsNoRetry() throws Exception {
    String complaint = cases.start("basic-communication.weak-signal", Lane.STANDARD);
    // It waits in the engine, or its line would be forgotten at any time.
    String job = cases.timer(complaint, "timer_firstContactDue").getId();
    CompletableFuture<Response> asked =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  files.locked(complaint);
                  failed(job, complaint);
                  CompletableFuture<Response> asking =
                      CompletableFuture.supplyAsync(() -> retry(job));
                  LockWait.on("case_file");
                  forgotten(job);
                  return asking;
                });

    asked
        .get(20, TimeUnit.SECONDS)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/no-such-job"));
  }

  private static Response retry(String job) {
    return Owner.request()
        .contentType(ContentType.JSON)
        .body(Map.of("reason", "the answer is there now"))
        .post("/api/v1/stuck-jobs/{id}/retry", job);
  }

  /** Its line in the book of those that fail. */
  private void failed(String job, String complaint) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into failing_job (id, complaint_id, element, kind, cause, tries,"
                            + " state, first_failed_at, last_failed_at) values (?1, ?2, 'timer',"
                            + " 'TIMER', 'none', 1, 'RETRYING', utc_timestamp(6),"
                            + " utc_timestamp(6))")
                    .setParameter(1, job)
                    .setParameter(2, complaint)
                    .executeUpdate());
  }

  private void forgotten(String job) {
    entities
        .createNativeQuery("delete from failing_job where id = ?1")
        .setParameter(1, job)
        .executeUpdate();
  }
}
