-- Keys that sealed values of this schema: the proof is opened at each start, so that another key of the same name is found
-- out before it does harm. A retired key is no longer needed by any value.
CREATE TABLE sealing_key (
  key_id VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  proof VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_seen DATETIME(6) NOT NULL,
  retired_at DATETIME(6) NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- How far each table is sealed with the key that writes; who works on a table holds the lock of its row.
CREATE TABLE sealing_progress (
  place VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  key_id VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  position VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rows_seen BIGINT NOT NULL,
  found BIGINT NOT NULL,
  resealed BIGINT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  next_pass_at DATETIME(6) NOT NULL,
  pass_started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
