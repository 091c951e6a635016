package io.redress.callback.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Short messages by an HTTP gateway: {@code POST {id, to, text}}, signed ({@link
 * RequestSignature}), with the message's id as {@code Idempotency-Key}. Any 2xx means taken.
 */
@ApplicationScoped
class SmsChannel implements Channel {

  private static final Logger LOG = Logger.getLogger(SmsChannel.class);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final SmsConfig config;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final GatewayAddressPolicy addresses;
  private final HttpClient client;

  SmsChannel(SmsConfig config, ObjectMapper mapper, Clock clock) {
    this.config = config;
    this.mapper = mapper;
    this.clock = clock;
    this.addresses =
        new GatewayAddressPolicy(
            config.allowedInternalHosts().orElse(Set.of()), InetAddress::getAllByName);
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(config.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.SMS;
  }

  @Override
  public boolean addressed() {
    return true;
  }

  @Override
  public Outcome send(Letter letter) {
    if (config.gateway().isEmpty() || config.secret().isEmpty()) {
      return Outcome.of(Failure.NOT_CONFIGURED);
    }
    URI gateway = config.gateway().get();
    try {
      Optional<String> refused = addresses.refusal(gateway);
      if (refused.isPresent()) {
        LOG.errorf("The gateway in redress.callback.sms.gateway is refused: %s", refused.get());
        return Outcome.of(Failure.ADDRESS_REFUSED);
      }
      return outcome(client.send(request(gateway, letter), BodyHandlers.discarding()));
    } catch (HttpTimeoutException late) {
      return Outcome.of(Failure.TIMEOUT);
    } catch (UnknownHostException unknown) {
      LOG.debugf("The host of the gateway is not known: %s", unknown.getMessage());
      return Outcome.of(Failure.UNREACHABLE);
    } catch (IOException away) {
      LOG.debugf("The gateway is away: %s", away.getClass().getName());
      return Outcome.of(Failure.UNREACHABLE);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Outcome.of(Failure.UNREACHABLE);
    }
  }

  private HttpRequest request(URI gateway, Letter letter) {
    byte[] body = body(letter);
    Instant now = clock.instant();
    return HttpRequest.newBuilder(gateway)
        .timeout(config.timeout())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", letter.id())
        .header("Redress-Timestamp", Long.toString(now.getEpochSecond()))
        .header(
            "Redress-Signature", new RequestSignature(config.secret().orElseThrow()).of(now, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private byte[] body(Letter letter) {
    try {
      return mapper.writeValueAsBytes(
          Map.of("id", letter.id(), "to", letter.address(), "text", letter.text()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts are written as JSON", impossible);
    }
  }

  private static Outcome outcome(HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      return Outcome.TAKEN;
    }
    return new Outcome(
        classify(status),
        answer.headers().firstValue("Retry-After").map(SmsChannel::pause).orElse(null));
  }

  static Failure classify(int status) {
    return switch (status) {
      case 401, 403, 407 -> Failure.UNAUTHORISED;
      case 408, 425, 429, 503 -> Failure.BUSY;
      case 400, 404, 409, 410, 413, 422 -> Failure.REJECTED;
      default -> status >= 500 ? Failure.OTHER_SIDE : Failure.UNKNOWN_ANSWER;
    };
  }

  /**
   * Seconds alone: gateways say nothing else; what is not understood or absurd is not waited for.
   */
  private static Duration pause(String seconds) {
    if (!seconds.matches("\\d{1,6}")) {
      return null;
    }
    Duration wanted = Duration.ofSeconds(Long.parseLong(seconds));
    return wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted;
  }
}
