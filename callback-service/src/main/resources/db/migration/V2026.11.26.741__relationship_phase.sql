-- The phase of a relationship is derived from its history, unless staff say otherwise, with the reason.
alter table relationship
  add column derived_phase varchar(20) not null default 'STABLE',
  add column set_by varchar(100),
  add column set_reason varchar(1200) character set ascii collate ascii_bin,
  add column set_at datetime(6),
  add column customer_since date,
  add column repair_outcome varchar(20),
  add column repair_measured_at datetime(6),
  add column judge_at datetime(6),
  add key relationship_judge (judge_at);

-- What staff had said until now was said without a name.
update relationship set derived_phase = phase, judge_at = changed_at where damage_level > 0 or phase <> 'STABLE';

alter table damage_fact add column satisfied boolean not null default false;
