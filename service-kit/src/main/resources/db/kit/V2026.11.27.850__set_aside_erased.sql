-- What was set aside about somebody who was erased loses its content; place, type, digest and cause stay, and when it went.
ALTER TABLE inbox_set_aside ADD COLUMN erased_at DATETIME(6) NULL;

-- The keys of events about them: what is set aside under one later, or names one, is kept without content as well.
CREATE TABLE inbox_erased (
  subject VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  erased_at DATETIME(6) NOT NULL,
  PRIMARY KEY (subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
