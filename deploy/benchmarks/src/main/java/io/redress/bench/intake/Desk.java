package io.redress.bench.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.bench.Lab;
import io.redress.bench.http.ServiceClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agent of the hotline who registers and checks reports. */
final class Desk {
  private static final String REPORT =
      """
      {"channel": "HOTLINE", "customer": {"number": "%s", "name": "Wang", "branch": "north"},
       "category": "%s", "title": "上月账单多扣了12元 charged too much",
       "description": "上月账单里多了一笔12元的来电显示费用, which was never ordered, and nobody could say why",
       "expectation": "退还多扣的费用", "incident": {"at": "2026-11-01T09:00:00+08:00", "place": "Beihu"},
       "product": "Family plan 99"}
      """;

  private final ServiceClient client;

  Desk(Lab lab) {
    this.client =
        new ServiceClient(
            lab.suite().intake(), lab.suite().token("bench-agent", "customer-care", "agent"));
  }

  /** Registers a report under a new idempotency key. */
  byte[] register(String number, String category) throws IOException {
    return client.post(
        "/api/v1/complaints",
        "application/json",
        body(number, category),
        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
        201);
  }

  /** Checks a report while it is typed: reads the customer's ledger, stores nothing. */
  void check(String number, String category) throws IOException {
    client.post(
        "/api/v1/complaints/checks", "application/json", body(number, category), Map.of(), 200);
  }

  /** The best ten plans for some words. */
  JsonNode search(String words) throws IOException {
    return client.get(
        "/api/v1/plans?limit=10&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** Codes of all leaves. */
  List<String> leaves() throws IOException {
    JsonNode tree = client.get("/api/v1/categories");
    return tree.findValuesAsText("code").stream().filter(code -> code.contains(".")).toList();
  }

  private static byte[] body(String number, String category) {
    return REPORT.formatted(number, category).getBytes(StandardCharsets.UTF_8);
  }
}
