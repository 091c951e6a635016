package io.redress.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the sample's customer numbers in files of any kind. */
final class CustomerNumbers {
  /** All of the sample's numbers begin alike. */
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])190[0-9]{8}(?![0-9])");

  private static final int SHOWN_FROM = 7;

  private CustomerNumbers() {}

  /** Each find: the file and the end of the number. */
  static List<String> foundIn(Path folder) throws IOException {
    var found = new ArrayList<String>();
    for (var file : files(folder)) {
      var matcher = NUMBER.matcher(bytes(file));
      while (matcher.find()) {
        found.add(
            folder.relativize(file)
                + " has a number that ends in "
                + matcher.group().substring(SHOWN_FROM));
      }
    }
    return found;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
