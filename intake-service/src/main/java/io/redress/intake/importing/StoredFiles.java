package io.redress.intake.importing;

import io.redress.kit.sealing.SealedByHand;
import io.redress.kit.sealing.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * The files of imports that are not done, in pieces of {@value #PIECE} bytes, each sealed and bound
 * to its place.
 */
@ApplicationScoped
class StoredFiles implements SealedByHand {
  static final int PIECE = 256 * 1024;

  private static final String COLUMN = "import_chunk.content";

  /** Those that are not sealed with the writing key. */
  private static final String OLD = "substring(content, 1, :length) <> :mark";

  private final Session entities;
  private final Sealing sealing;

  @Inject
  StoredFiles(Session entities, Sealing sealing) {
    this.entities = entities;
    this.sealing = sealing;
  }

  /** Keeps a piece, and notes that the upload goes on. */
  @Transactional
  void keep(ImportJob job, int number, byte[] content) {
    entities
        .createNativeMutationQuery(
            "insert into import_chunk (import_id, number, content) values (:id, :number, :content)")
        .setParameter("id", job.id)
        .setParameter("number", number)
        .setParameter("content", sealing.seal(place(job.id, number), content))
        .executeUpdate();
  }

  /** A piece; empty behind the last. */
  @Transactional
  byte[] piece(String importId, int number) {
    return entities
        .createNativeQuery(
            "select content from import_chunk where import_id = :id and number = :number",
            byte[].class)
        .setParameter("id", importId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .map(stored -> sealing.open(place(importId, number), stored))
        .orElseGet(() -> new byte[0]);
  }

  /** Deletes all pieces of a file. */
  @Transactional
  void delete(String importId) {
    entities
        .createNativeMutationQuery("delete from import_chunk where import_id = :id")
        .setParameter("id", importId)
        .executeUpdate();
  }

  @Override
  @Transactional
  public long left() {
    return entities
        .createNativeQuery("select count(*) from import_chunk where " + OLD, Long.class)
        .setParameter("length", sealing.currentMark().length)
        .setParameter("mark", sealing.currentMark())
        .getSingleResult();
  }

  /** Pieces that somebody else holds are left to the next time. */
  @Override
  @Transactional
  public boolean sealAnew() {
    List<Object[]> pieces =
        entities
            .createNativeQuery(
                "select import_id, number, content from import_chunk where "
                    + OLD
                    + " order by import_id, number limit 4 for update skip locked",
                Object[].class)
            .setParameter("length", sealing.currentMark().length)
            .setParameter("mark", sealing.currentMark())
            .getResultList();
    for (Object[] piece : pieces) {
      String id = (String) piece[0];
      int number = ((Number) piece[1]).intValue();
      entities
          .createNativeMutationQuery(
              "update import_chunk set content = :content where import_id = :id and number ="
                  + " :number")
          .setParameter("id", id)
          .setParameter("number", number)
          .setParameter(
              "content",
              sealing.seal(place(id, number), sealing.open(place(id, number), (byte[]) piece[2])))
          .executeUpdate();
    }
    return !pieces.isEmpty();
  }

  /** No piece can take the place of another one. */
  private static String place(String importId, int number) {
    return COLUMN + "/" + importId + "/" + number;
  }
}
