-- Which reference data changed last, by name: replicas that keep it in memory compare the number.
CREATE TABLE reference_change (
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
