-- Who put a version of a decision table into force, and why. The last row of a key counts; without any the
-- latest version is in force.
create table decision_change (
  id bigint not null auto_increment primary key,
  decision_key varchar(64) not null,
  version int not null,
  kind varchar(16) not null,
  changed_by varchar(255) not null,
  reason varchar(500) not null,
  changed_at datetime(6) not null,
  key decision_change_key (decision_key, id)
) engine = InnoDB default charset = utf8mb4;

-- The test sheet that a version passed: key and version, and its cases.
create table decision_sheet (
  id varchar(80) not null primary key,
  sheet mediumtext not null
) engine = InnoDB default charset = utf8mb4;
