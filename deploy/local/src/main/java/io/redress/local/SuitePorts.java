package io.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one suite, all on the loopback address.
 *
 * @param services HTTP port of each service
 * @param database port of the embedded database
 * @param broker port of the embedded broker
 */
record SuitePorts(Map<Service, Integer> services, int database, int broker) {
  private static final int DATABASE = 3307;
  private static final int BROKER = 9092;

  /** The usual ports, each moved by the offset. */
  static SuitePorts at(int offset) {
    var services = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      services.put(service, service.port() + offset);
    }
    return new SuitePorts(services, DATABASE + offset, BROKER + offset);
  }

  /** Ports that nobody else uses. */
  static SuitePorts free() {
    var held = new ServerSocket[Service.values().length + 2];
    try {
      for (int i = 0; i < held.length; i++) {
        held[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      }
      var services = new EnumMap<Service, Integer>(Service.class);
      for (var service : Service.values()) {
        services.put(service, held[service.ordinal()].getLocalPort());
      }
      return new SuitePorts(
          services, held[held.length - 2].getLocalPort(), held[held.length - 1].getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException("no free ports", e);
    } finally {
      for (var socket : held) {
        close(socket);
      }
    }
  }

  private static void close(ServerSocket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot give back port " + socket.getLocalPort(), e);
    }
  }

  /** Every port with the name of who listens there. */
  Map<String, Integer> named() {
    var named = new LinkedHashMap<String, Integer>();
    services.forEach((service, port) -> named.put(service.folder(), port));
    named.put("database", database);
    named.put("broker", broker);
    return named;
  }
}
