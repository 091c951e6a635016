package io.redress.intake.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** The files of imports that are not done, in pieces of {@value #PIECE} bytes. */
@ApplicationScoped
class StoredFiles {
  static final int PIECE = 256 * 1024;

  private final Session entities;

  @Inject
  StoredFiles(Session entities) {
    this.entities = entities;
  }

  /** Keeps a piece, and notes that the upload goes on. */
  @Transactional
  void keep(ImportJob job, int number, byte[] content) {
    entities
        .createNativeMutationQuery(
            "insert into import_chunk (import_id, number, content) values (:id, :number, :content)")
        .setParameter("id", job.id)
        .setParameter("number", number)
        .setParameter("content", content)
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
}
