create table callback (
  id char(36) character set ascii collate ascii_bin not null,
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  ticket_number varchar(40) not null,
  case_id varchar(64) character set ascii collate ascii_bin not null,
  round int not null,
  lane varchar(20) not null,
  tier varchar(20) not null,
  category varchar(100) not null,
  branch varchar(64),
  customer varchar(64) not null,
  selection_reason varchar(20) not null,
  stratum varchar(130) not null,
  state varchar(20) not null,
  requested_at datetime(6) not null,
  due_at datetime(6) not null,
  not_before datetime(6) not null,
  first_attempt_at datetime(6),
  attempts int not null,
  result varchar(20),
  end_cause varchar(20),
  closed_at datetime(6),
  next_change_at datetime(6),
  version bigint not null,
  primary key (id),
  -- One callback for a complaint and round, whatever is redelivered.
  unique key callback_once (complaint_id, round),
  -- The queue, by status and in all.
  key callback_queue (state, due_at, id),
  key callback_due (due_at, id),
  -- A supervisor's branch.
  key callback_branch (branch, due_at, id),
  -- Only open callbacks have it: what time changes next is found without meeting the closed ones.
  key callback_next_change (next_change_at)
);

create table callback_handler (
  callback_id char(36) character set ascii collate ascii_bin not null,
  user_name varchar(100) not null,
  primary key (callback_id, user_name),
  foreign key (callback_id) references callback (id)
);

create table callback_attempt (
  id char(36) character set ascii collate ascii_bin not null,
  callback_id char(36) character set ascii collate ascii_bin not null,
  number int not null,
  outcome varchar(20) not null,
  called_by varchar(100) not null,
  called_at datetime(6) not null,
  note varchar(500),
  primary key (id),
  unique key callback_attempt_number (callback_id, number),
  foreign key (callback_id) references callback (id)
);

create table callback_answers (
  callback_id char(36) character set ascii collate ascii_bin not null,
  satisfied varchar(10) not null,
  acceptance tinyint,
  handling tinyint,
  result tinyint,
  expected tinyint,
  perceived tinyint,
  reasons varchar(500) not null,
  comment varchar(2000),
  recorded_by varchar(100) not null,
  recorded_at datetime(6) not null,
  primary key (callback_id),
  foreign key (callback_id) references callback (id)
);

-- Rounds that were closed before a callback was ever asked for.
create table case_closure (
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  rounds int not null,
  closed_at datetime(6) not null,
  primary key (complaint_id)
);

-- What the sample decided, by business day and stratum.
create table sampling_count (
  day date not null,
  stratum varchar(130) not null,
  eligible int not null,
  sampled int not null,
  expected decimal(14, 4) not null,
  primary key (day, stratum)
);
