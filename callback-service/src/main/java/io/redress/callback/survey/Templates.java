package io.redress.callback.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All versions of all surveys, and which one of each is in use. */
@ApplicationScoped
class Templates {

  private record Key(String code, int version) {}

  private final Map<Key, TemplateContent> read = new ConcurrentHashMap<>();
  private final EntityManager entities;
  private final ObjectMapper mapper;
  private final Clock clock;

  Templates(EntityManager entities, ObjectMapper mapper, Clock clock) {
    this.entities = entities;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * The version in use.
   *
   * @throws IllegalStateException when there is none
   */
  SurveyTemplate active(String code) {
    return entities
        .createQuery(
            "from SurveyTemplate t where t.code = :code and t.version = (select a.version from"
                + " ActiveTemplate a where a.code = :code)",
            SurveyTemplate.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No version of survey " + code + " is active"));
  }

  /** What a version asks. Kept in memory: it never changes. */
  TemplateContent content(String code, int version) {
    return read.computeIfAbsent(new Key(code, version), key -> parse(one(code, version).content));
  }

  /**
   * One version.
   *
   * @throws ProblemException not-found
   */
  SurveyTemplate one(String code, int version) {
    return entities
        .createQuery(
            "from SurveyTemplate t where t.code = :code and t.version = :version",
            SurveyTemplate.class)
        .setParameter("code", code)
        .setParameter("version", version)
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> ProblemException.of(CommonProblem.NOT_FOUND, "There is no such survey version."));
  }

  /** The latest 100 versions, newest first. */
  List<SurveyTemplate> versions(String code) {
    return entities
        .createQuery(
            "from SurveyTemplate t where t.code = :code order by t.version desc",
            SurveyTemplate.class)
        .setParameter("code", code)
        .setMaxResults(100)
        .getResultList();
  }

  Optional<ActiveTemplate> inUse(String code) {
    return Optional.ofNullable(entities.find(ActiveTemplate.class, code));
  }

  /** By code, at most 100. */
  List<ActiveTemplate> allInUse() {
    return entities
        .createQuery("from ActiveTemplate a order by a.code", ActiveTemplate.class)
        .setMaxResults(100)
        .getResultList();
  }

  /** The row by which changes to one survey wait for each other, locked; made when missing. */
  ActiveTemplate lock(String code, String by) {
    entities
        .createNativeQuery(
            """
            insert into survey_template_active (code, active_version, changed_by, changed_at)
            values (:code, 0, :by, :at)
            on duplicate key update code = code
            """)
        .setParameter("code", code)
        .setParameter("by", by)
        .setParameter("at", clock.instant())
        .executeUpdate();
    return entities.find(
        ActiveTemplate.class, code, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
  }

  int add(String code, TemplateContent content, String reason, String by) {
    List<SurveyTemplate> earlier = versions(code);
    int version = earlier.isEmpty() ? 1 : earlier.get(0).version + 1;
    entities.persist(
        new SurveyTemplate(code, version, write(content), reason, by, clock.instant()));
    return version;
  }

  private TemplateContent parse(String json) {
    try {
      return mapper.readValue(json, TemplateContent.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A stored survey cannot be read", unreadable);
    }
  }

  private String write(TemplateContent content) {
    try {
      return mapper.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A survey cannot be written", impossible);
    }
  }
}
