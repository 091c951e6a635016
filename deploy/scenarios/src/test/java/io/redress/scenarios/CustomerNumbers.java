package io.redress.scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the sample's customer numbers in files of any kind. */
final class CustomerNumbers {
  /** All of the sample's numbers begin alike. */
  private static final Pattern NUMBER = Pattern.compile("(?<![0-9])190[0-9]{8}(?![0-9])");

  private CustomerNumbers() {}

  static Set<String> storedIn(Path folder) throws IOException {
    var numbers = new TreeSet<String>();
    for (var file : files(folder)) {
      var matcher = NUMBER.matcher(bytes(file));
      while (matcher.find()) {
        numbers.add(matcher.group());
      }
    }
    return numbers;
  }

  /** File and masked number of the first find, or nothing. */
  static String foundIn(Path folder, Set<String> numbers) throws IOException {
    for (var file : files(folder)) {
      var text = bytes(file);
      for (var number : numbers) {
        if (text.contains(number)) {
          return file + " has a number that ends in " + number.substring(7);
        }
      }
    }
    return "";
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
