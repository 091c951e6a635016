package io.redress.embedded;

import javax.management.MXBean;

/** A started broker; see {@link RunningDatabase} for why only plain values go in and out. */
@MXBean
public interface RunningBroker {
  /** {@code host:port} for {@code bootstrap.servers}; stays the same over a stop and start. */
  String getBootstrapServers();

  /** Ends the broker in order; keeps its data. */
  void stop();

  /** Starts it again on the same port and data; returns when it takes records. */
  void start();
}
