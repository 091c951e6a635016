package io.redress.intake.importing;

/** Another server has gone on with the import. */
final class LostImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
