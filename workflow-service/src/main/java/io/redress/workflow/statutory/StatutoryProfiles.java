package io.redress.workflow.statutory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.reference.ReferenceChanges;
import io.redress.kit.reference.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/** The statutory profiles in force, in memory on every replica. */
@ApplicationScoped
class StatutoryProfiles {
  /** Name of the data for {@link ReferenceChanges}. */
  static final String CHANGES = "statutory-profiles";

  private final ProfileVersions versions;
  private final ObjectMapper json;
  private final Snapshot<Map<String, StatutoryProfile>> latest;

  StatutoryProfiles(ProfileVersions versions, ObjectMapper json, ReferenceChanges changes) {
    this.versions = versions;
    this.json = json;
    this.latest = Snapshot.of(CHANGES, changes, this::load);
  }

  /** The profiles by code. */
  Map<String, StatutoryProfile> latest() {
    return latest.get();
  }

  /** What people wrote. */
  StatutoryProfile profile(ProfileVersion row) {
    try {
      return json.readValue(row.profile, StatutoryProfile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Statutory profile " + row.code + " version " + row.version + " cannot be read", e);
    }
  }

  /** What is stored. */
  String text(StatutoryProfile profile) {
    try {
      return json.writeValueAsString(profile);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A profile that is no JSON", e);
    }
  }

  private Map<String, StatutoryProfile> load() {
    Map<String, StatutoryProfile> profiles = new TreeMap<>();
    for (ProfileVersion row : versions.latest()) {
      profiles.put(row.code, profile(row));
    }
    return profiles;
  }
}
