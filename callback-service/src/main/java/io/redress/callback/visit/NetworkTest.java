package io.redress.callback.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What one network did at the customer's place. */
@Embeddable
class NetworkTest {

  @Enumerated(EnumType.STRING)
  Network network;

  @Column(name = "signal_dbm")
  int signalDbm;

  @Column(name = "download_mbps")
  double downloadMbps;

  @Column(name = "call_held")
  boolean callHeld;

  protected NetworkTest() {}

  NetworkTest(TestResult result) {
    this.network = result.network();
    this.signalDbm = result.signalDbm();
    this.downloadMbps = result.downloadMbps();
    this.callHeld = result.callHeld();
  }

  TestResult result() {
    return new TestResult(network, signalDbm, downloadMbps, callHeld);
  }
}
