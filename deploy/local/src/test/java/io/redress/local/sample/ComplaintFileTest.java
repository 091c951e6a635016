package io.redress.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintFileTest {
  @Test
  void columnsAreFoundByNameInAnyOrderAndCase() throws IOException {
    ComplaintFile file =
        read(
            """
            Title,state,CITY,extra,channel,external_id,filed_at
            "Slow, every evening",Georgia,Atlanta,x,web,4711,2015-04-01T10:43:20
            """);
    SampleComplaint complaint = file.complaints().get(0);
    assertEquals("Slow, every evening", complaint.title());
    assertEquals("Atlanta, Georgia", complaint.district());
    assertEquals("WEB", complaint.channel());
    assertEquals("19100004711", complaint.number());
    assertEquals("basic-communication.slow-data", complaint.category());
  }

  @Test
  void aPlaceColumnIsTakenBeforeCityAndState() throws IOException {
    ComplaintFile file =
        read("external_id,filed_at,channel,title,place\n1,2026-01-02 03:04:05,hotline,x,Beihu\n");
    assertEquals("Beihu", file.complaints().get(0).district());
  }

  @Test
  void missingColumnsAreNamed() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> read("external_id,title\n1,x\n"))
            .getMessage();
    assertEquals("Columns are missing: filed_at, channel, place (or city and state)", message);
  }

  @Test
  void badLinesAreReportedWithNumberAndReasonAndTheOthersTaken() throws IOException {
    ComplaintFile file =
        read(
            """
            external_id,filed_at,channel,title,place
            1,2015-04-01T00:00:00,web,good,here
            2,yesterday,web,bad time,here
            3,2015-04-01T00:00:00,pigeon,bad channel,here
            4,2015-04-01T00:00:00,web,,here
            1,2015-04-01T00:00:00,web,twice,here
            6,2015-04-01T00:00:00,web,no place,
            7
            """);
    assertEquals(List.of("1"), file.complaints().stream().map(SampleComplaint::key).toList());
    assertEquals(
        List.of(
            "line 3: filed_at 'yesterday' is not a time",
            "line 4: channel 'pigeon' is not known",
            "line 5: title is empty",
            "line 6: external_id is that of line 2",
            "line 7: place is empty",
            "line 8: title is empty"),
        file.refused());
  }

  @Test
  void noMoreThanTheLimitIsRead() throws IOException {
    String line = ",2015-04-01T00:00:00,web,title,here\n";
    String header = "external_id,filed_at,channel,title,place\n";
    ComplaintFile file =
        ComplaintFile.read(new StringReader(header + "1" + line + "2" + line + "3" + line), 2);
    assertEquals(2, file.complaints().size());
  }

  @Test
  void anIdThatIsNoNumberGetsANumberToo() throws IOException {
    ComplaintFile file =
        read("external_id,filed_at,channel,title,place\nab-1,2015-04-01T00:00:00,web,x,here\n");
    assertTrue(file.complaints().get(0).number().matches("\\d{11}"));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ComplaintFile.read(java.nio.file.Path.of("does-not-exist.csv"), 1))
            .getMessage();
    assertTrue(message.contains("does-not-exist.csv"), message);
  }

  @Test
  void categoriesAreGuessedFromWords() {
    assertEquals("basic-business.bill-disputed", CategoryGuess.of("Incorrect Billing"));
    assertEquals("basic-communication.outage", CategoryGuess.of("No Internet service"));
    assertEquals("basic-business.data-usage-disputed", CategoryGuess.of("data caps"));
    assertEquals("spam-and-fraud.spam-and-fraud", CategoryGuess.of("Fraudulent claims"));
    assertEquals("other.other", CategoryGuess.of("Comcast"));
    assertFalse(CategoryGuess.of("Horrible Service").isEmpty());
  }

  private static ComplaintFile read(String text) throws IOException {
    return ComplaintFile.read(new StringReader(text), 100);
  }
}
