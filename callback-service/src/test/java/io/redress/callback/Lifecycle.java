package io.redress.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.kit.id.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks as the lifecycle does, in the words of its own contract examples. */
final class Lifecycle implements AutoCloseable {

  static final Path CONTRACTS = Path.of("..", "workflow-service", "contracts");

  private static final Path INTAKE = Path.of("..", "intake-service", "contracts");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaProducer<String, String> producer;

  Lifecycle() {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer());
  }

  /** The example of a contract, about another complaint, with other values. */
  static ObjectNode example(String type, String complaintId, Map<String, ?> values) {
    return example(CONTRACTS, type, complaintId, values);
  }

  /** The same of intake's contracts. */
  static ObjectNode exampleOfIntake(String type, String complaintId) {
    return example(INTAKE, type, complaintId, Map.of());
  }

  /** The same of this service's own. */
  static ObjectNode ownExample(String type, String complaintId) {
    return example(Path.of("contracts"), type, complaintId, Map.of());
  }

  private static ObjectNode example(
      Path contracts, String type, String complaintId, Map<String, ?> values) {
    try {
      ObjectNode data =
          (ObjectNode) JSON.readTree(Files.readString(contracts.resolve(type + ".example.json")));
      data.put("complaintId", complaintId);
      values.forEach((name, value) -> data.set(name, JSON.valueToTree(value)));
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes an event; returns its id. */
  String tells(String type, ObjectNode data) {
    return tells(Ids.next(), type, data);
  }

  /** Publishes an event with a given id, maybe once more. */
  String tells(String id, String type, ObjectNode data) {
    return tells("workflow", id, type, data);
  }

  /** Publishes an event as intake does. */
  String intakeTells(String type, ObjectNode data) {
    return tells("intake", Ids.next(), type, data);
  }

  private String tells(String source, String id, String type, ObjectNode data) {
    String key = data.get("complaintId").textValue();
    ProducerRecord<String, String> record =
        new ProducerRecord<>("redress." + source, key, text(data));
    Map.of(
            "ce_id",
            id,
            "ce_type",
            type,
            "ce_source",
            "/" + source,
            "ce_subject",
            key,
            "ce_time",
            Instant.now().toString(),
            "ce_specversion",
            "1.0",
            "content-type",
            "application/json")
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return id;
  }

  @Override
  public void close() {
    producer.close();
  }

  private static String text(ObjectNode data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
