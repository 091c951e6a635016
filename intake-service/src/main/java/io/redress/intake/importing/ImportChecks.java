package io.redress.intake.importing;

import io.redress.intake.classification.Categories;
import io.redress.intake.complaint.Channel;
import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.FieldError;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks what a client asks to import, before a byte of the file is read. */
@ApplicationScoped
class ImportChecks {
  /** What names of sources and profiles look like. */
  static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private static final Pattern NAMES = Pattern.compile(NAME);
  private static final int LONGEST = 4000;
  private static final int LONGEST_CLOSED = 500;
  private static final String CLOSED = "closed,solved,resolved";

  private final Categories categories;
  private final ImportProfiles profiles;
  private final Zone zone;

  @Inject
  ImportChecks(Categories categories, ImportProfiles profiles, Zone zone) {
    this.categories = categories;
    this.profiles = profiles;
    this.zone = zone;
  }

  /**
   * Makes a job of a request, with what its profile says where it says nothing.
   *
   * @throws ProblemException invalid-field with everything that is wrong
   */
  ImportJob check(ImportRequest sent, Importer importer) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The import cannot be made so.");
    ImportProfile profile = profile(sent.profile(), wrong);
    ImportRequest request = profile == null ? sent : sent.over(profile);
    ImportJob job = new ImportJob();
    job.id = Ids.next();
    job.profile = profile == null ? null : profile.name;
    job.profileVersion = profile == null ? null : profile.version;
    job.words = profile == null ? TheirWords.NONE : profile.words;
    job.source = request.source();
    if (request.source() == null || !NAMES.matcher(request.source()).matches()) {
      wrong.field(
          "source",
          "must be 1 to 64 letters, digits, dots, hyphens and underscores",
          "Name the system that the tickets come from.");
    }
    Mapping mapping = mapping(request.mapping(), wrong);
    job.mapping = mapping == null ? null : mapping.toString();
    job.zone = zone(request.zone(), wrong);
    job.channel = channel(request.channel(), mapping, wrong);
    job.category = category(request.category(), mapping, wrong);
    job.closedWords = closedWords(request.closed(), wrong);
    job.lifecycle = "true".equals(request.lifecycle());
    if (request.lifecycle() != null && !List.of("true", "false").contains(request.lifecycle())) {
      wrong.field("lifecycle", "must be true or false", "Leave it out to import history.");
    }
    job.createdBy = importer.user();
    job.department = importer.department();
    job.branch = importer.branch();
    job.state = ImportState.RECEIVING;
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    return job;
  }

  /**
   * Takes a request over into a profile.
   *
   * @throws ProblemException invalid-field with everything that is wrong
   */
  void check(ImportProfileRequest request, ImportProfile profile) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The profile cannot be kept so.");
    Mapping mapping = mapping(request.writtenMapping(), wrong);
    profile.mapping = mapping == null ? null : mapping.toString();
    profile.source = request.source();
    profile.zone = request.zone() == null ? null : zone(request.zone(), wrong);
    profile.channel = request.channel() == null ? null : known("channel", request.channel(), wrong);
    profile.category = category(request.category(), null, wrong);
    profile.closedWords =
        request.closed() == null ? null : closedWords(request.writtenClosed(), wrong);
    profile.lifecycle = Boolean.TRUE.equals(request.lifecycle());
    profile.words = words(request, wrong);
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
  }

  private TheirWords words(ImportProfileRequest request, ProblemException wrong) {
    TheirWords words = request.theirWords();
    if (request.words() != null
        && (TheirWords.isAmbiguous(request.words().category())
            || TheirWords.isAmbiguous(request.words().channel()))) {
      wrong.field(
          "words",
          "has a word twice: upper and lower case are the same, as are blanks around",
          "Name each word once.");
    }
    words
        .category()
        .forEach(
            (theirs, code) -> {
              if (categories.leaf(code).isEmpty()) {
                wrong.field(
                    "words.category." + theirs,
                    "is not the code of a category leaf",
                    "Take a leaf of GET /categories.");
              }
            });
    words.channel().forEach((theirs, name) -> known("words.channel." + theirs, name, wrong));
    return words;
  }

  private ImportProfile profile(String name, ProblemException wrong) {
    if (name == null) {
      return null;
    }
    return profiles
        .find(name)
        .orElseGet(
            () -> {
              wrong.field(
                  "profile",
                  "is not the name of a profile",
                  "Take one of GET /import-profiles, or leave it out.");
              return null;
            });
  }

  private static Mapping mapping(String written, ProblemException wrong) {
    if (written != null && written.length() > LONGEST) {
      wrong.field("mapping", "is too long", "Send at most " + LONGEST + " characters.");
      return null;
    }
    try {
      return Mapping.of(written);
    } catch (ProblemException refused) {
      refused.errors().forEach(error -> wrong.field(error.field(), error.message(), error.mend()));
      return null;
    }
  }

  private String zone(String name, ProblemException wrong) {
    try {
      return name == null ? zone.id().getId() : ZoneId.of(name).getId();
    } catch (DateTimeException unknown) {
      wrong.field("zone", "is not a time zone", "Send a name such as Asia/Shanghai or +08:00.");
      return null;
    }
  }

  private static Channel channel(String name, Mapping mapping, ProblemException wrong) {
    if (name == null) {
      if (mapping != null && !mapping.has(ImportField.CHANNEL)) {
        wrong.field(
            "channel",
            "is neither mapped nor given",
            "Map a column to channel, or send the parameter channel for all lines.");
      }
      return null;
    }
    return known("channel", name, wrong);
  }

  private static Channel known(String field, String name, ProblemException wrong) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              wrong.field(field, "is no channel", "Send one of " + List.of(Channel.values()) + ".");
              return null;
            });
  }

  private String category(String code, Mapping mapping, ProblemException wrong) {
    if (code == null) {
      if (mapping != null && !mapping.has(ImportField.CATEGORY)) {
        wrong.field(
            "category",
            "is neither mapped nor given",
            "Map a column to category, or send the parameter category for all lines.");
      }
      return null;
    }
    if (categories.leaf(code).isEmpty()) {
      FieldError why = categories.refusal(code);
      wrong.field(why.field(), why.message(), why.mend());
    }
    return code;
  }

  private static String closedWords(String written, ProblemException wrong) {
    String words = written == null ? CLOSED : written;
    if (words.length() > LONGEST_CLOSED) {
      wrong.field("closed", "is too long", "Send at most " + LONGEST_CLOSED + " characters.");
      return null;
    }
    return String.join(
        ",",
        Arrays.stream(words.split(","))
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList());
  }
}
