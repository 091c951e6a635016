-- Which draft was opened for which finding: one for each, whatever is told again.
create table plan_finding (
  finding_id char(36) character set ascii collate ascii_bin not null primary key,
  plan bigint not null,
  version int not null,
  at datetime(6) not null,
  constraint plan_finding_plan foreign key (plan) references response_plan (serial)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
