package io.redress.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {
  @TempDir Path folder;

  @Test
  void allBlocksRunInOneShellAndEachHasWhatItPrinted() throws Exception {
    var ran = new Shell(folder).run(List.of("WORD=seen\n", "echo $WORD\necho twice\n", "pwd\n"));

    assertEquals("", ran.get(0).printed());
    assertEquals("seen\ntwice\n", ran.get(1).printed());
    assertEquals(folder.toRealPath() + "\n", ran.get(2).printed());
  }

  @Test
  void theFirstCommandThatFailsEndsItAlsoInTheMiddleOfALine() {
    var blocks = List.of("echo fine\n", "echo before\nfalse | cat\necho after\n", "echo later\n");

    var failed = assertThrows(AssertionError.class, () -> new Shell(folder).run(blocks));

    assertTrue(failed.getMessage().startsWith("exit 1:\n" + blocks.get(1)), failed.getMessage());
    assertTrue(failed.getMessage().contains("printed:\nbefore\n\n"), failed.getMessage());
  }

  @Test
  void whatAServiceRefusesIsToldUnlessCurlTookItForAFailure() throws Exception {
    Files.writeString(folder.resolve(".curlrc"), "write-out = \"" + Shell.TELL_ANSWER + "\"\n");
    var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(exchange.getRequestURI().getPath().length() * 100, -1);
          exchange.close();
        });
    service.start();
    var there = "http://127.0.0.1:" + service.getAddress().getPort();
    try {
      var ran =
          new Shell(folder)
              .run(
                  List.of(
                      "curl -s %s/a\n".formatted(there),
                      "X=$(curl -s -X POST %s/abc)\n".formatted(there),
                      "until ! curl -sf %s/abc; do false; done\n".formatted(there)));

      assertEquals(List.of(), ran.get(0).refusals());
      assertEquals(List.of("400 POST " + there + "/abc"), ran.get(1).refusals());
      assertEquals(List.of(), ran.get(2).refusals());
    } finally {
      service.stop(0);
    }
  }
}
