-- Who made a version of a diagram the one for new cases, and why. The last row of a key counts;
-- without any the latest version does.
create table process_change (
  id bigint not null auto_increment primary key,
  process_key varchar(64) not null,
  version int not null,
  kind varchar(16) not null,
  changed_by varchar(255) not null,
  reason varchar(500) not null,
  changed_at datetime(6) not null,
  key process_change_key (process_key, id)
) engine = InnoDB default charset = utf8mb4;
