package io.redress.workflow.process;

import io.redress.workflow.diagram.Diagrams;
import jakarta.enterprise.context.ApplicationScoped;

/** The diagrams that the engine keeps. */
@ApplicationScoped
class EngineDiagrams implements Diagrams {
  private final ReadProcesses read;

  EngineDiagrams(ReadProcesses read) {
    this.read = read;
  }

  @Override
  public byte[] file(String key, int version) {
    return read.diagram(key, version);
  }

  @Override
  public void requireCases(String key, int version) {
    ReadProcesses.requireCases(key);
    read.existing(key, version);
  }
}
