-- Cases that somebody proposes for plans, from a closed complaint of which only the category is taken. Content is the cause
-- and, for a new plan, its title, as JSON; plan is the one it is proposed for, the result what it was accepted into.
create table plan_proposal (
  id char(36) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  category varchar(64) character set ascii collate ascii_bin not null,
  plan varchar(20) character set ascii collate ascii_bin null,
  content mediumtext not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  proposed_by varchar(100) not null,
  proposed_at datetime(6) not null,
  decided_by varchar(100) null,
  decided_at datetime(6) null,
  reason varchar(1000) null,
  result_plan varchar(20) character set ascii collate ascii_bin null,
  result_version int null,
  key plan_proposal_in_state (state, id),
  key plan_proposal_of (proposed_by, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
