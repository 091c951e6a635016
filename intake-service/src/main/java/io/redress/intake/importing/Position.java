package io.redress.intake.importing;

/**
 * Where an import is.
 *
 * @param owner the process that works on it
 * @param records of the file that are done with
 * @param bytes of the file that were read
 * @param refused lines until now
 */
record Position(String owner, long records, long bytes, long refused) {
  Position after(Step step) {
    return new Position(owner, records + step.records(), bytes, refused + step.refused());
  }

  Position read(long bytesRead) {
    return new Position(owner, records, bytesRead, refused);
  }
}
