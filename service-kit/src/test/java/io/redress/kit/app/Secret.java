package io.redress.kit.app;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something with sealed columns. */
@Entity
public class Secret {
  @Id public String id;

  @Convert(converter = SealedNote.class)
  public String note;

  @Convert(converter = SealedMemo.class)
  public String firstMemo;

  public Secret() {}

  @Converter
  static final class SealedNote extends SealedText {
    SealedNote() {
      super("secret.note");
    }
  }

  @Converter
  static final class SealedMemo extends SealedText {
    SealedMemo() {
      super("secret.memo");
    }
  }
}
