package io.redress.callback.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.jboss.logging.Logger;

/**
 * Asks intake, which alone keeps numbers and notes each time one is shown, by the interface that
 * callers use.
 */
@ApplicationScoped
class IntakeRecipients implements Recipients {

  private static final Logger LOG = Logger.getLogger(IntakeRecipients.class);
  private static final int LARGEST_ANSWER = 1 << 20;

  private final IntakeConfig config;
  private final ObjectMapper mapper;
  private final HttpClient client;

  IntakeRecipients(IntakeConfig config, ObjectMapper mapper) {
    this.config = config;
    this.mapper = mapper;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(config.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Found numberOf(String complaintId) {
    if (config.address().isEmpty() || config.tokenFile().isEmpty()) {
      return new Found(null, Failure.NOT_CONFIGURED);
    }
    try {
      HttpResponse<InputStream> answer =
          client.send(request(complaintId), BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return answer.statusCode() == 200
            ? number(body.readNBytes(LARGEST_ANSWER))
            : new Found(null, failure(answer.statusCode()));
      }
    } catch (HttpTimeoutException late) {
      return new Found(null, Failure.TIMEOUT);
    } catch (NoSuchFileException missing) {
      LOG.errorf("redress.callback.intake.token-file names no file: %s", missing.getMessage());
      return new Found(null, Failure.UNAUTHORISED);
    } catch (IOException away) {
      LOG.debugf("Intake is away: %s", away.getClass().getName());
      return new Found(null, Failure.UNREACHABLE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Found(null, Failure.UNREACHABLE);
    }
  }

  private HttpRequest request(String complaintId) throws IOException {
    URI complaint = config.address().orElseThrow().resolve("/api/v1/complaints/" + complaintId);
    String token = Files.readString(config.tokenFile().orElseThrow()).strip();
    return HttpRequest.newBuilder(complaint)
        .timeout(config.timeout())
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .build();
  }

  private Found number(byte[] body) throws IOException {
    JsonNode customer = mapper.readTree(body).path("customer");
    String other = customer.path("contactNumber").asText("");
    String number = other.isEmpty() ? customer.path("number").asText("") : other;
    return number.isEmpty() ? new Found(null, Failure.NO_ADDRESS) : new Found(number, null);
  }

  private static Failure failure(int status) {
    return status == 404 ? Failure.NO_ADDRESS : SmsChannel.classify(status);
  }
}
