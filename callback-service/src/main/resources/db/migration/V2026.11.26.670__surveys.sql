alter table callback add column surveyed_at datetime(6);

alter table callback_answers add column late boolean not null default 0;

create table survey_template (
  id char(36) character set ascii collate ascii_bin not null,
  code varchar(40) character set ascii collate ascii_bin not null,
  version int not null,
  content mediumtext character set utf8mb4 not null,
  reason varchar(500) not null,
  created_by varchar(100) not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key survey_template_version (code, version)
);

create table survey_template_active (
  code varchar(40) character set ascii collate ascii_bin not null,
  active_version int not null,
  changed_by varchar(100) not null,
  changed_at datetime(6) not null,
  primary key (code)
);

create table survey_link (
  id char(36) character set ascii collate ascii_bin not null,
  callback_id char(36) character set ascii collate ascii_bin not null,
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  ticket_number varchar(40) not null,
  round int not null,
  template varchar(40) character set ascii collate ascii_bin not null,
  template_version int not null,
  language varchar(5) not null,
  -- A keyed hash: who reads this cannot use the link.
  token_hash varchar(43) character set ascii collate ascii_bin not null,
  state varchar(20) not null,
  late boolean not null,
  answers mediumtext character set utf8mb4,
  issued_by varchar(100) not null,
  issued_at datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at datetime(6),
  next_change_at datetime(6),
  version bigint not null,
  primary key (id),
  -- Never two surveys for one closing.
  unique key survey_once (callback_id),
  unique key survey_token (token_hash),
  key survey_complaint (complaint_id),
  key survey_next_change (next_change_at),
  key survey_responses (template, template_version, issued_at),
  foreign key (callback_id) references callback (id)
);

create table outgoing_message (
  id char(36) character set ascii collate ascii_bin not null,
  purpose varchar(30) not null,
  reference_id char(36) character set ascii collate ascii_bin not null,
  complaint_id varchar(36) character set ascii collate ascii_bin not null,
  channel varchar(10) not null,
  -- Sealed; only while the message waits.
  address varchar(1500) character set ascii collate ascii_bin,
  state varchar(20) not null,
  failure varchar(30),
  attempts int not null,
  created_at datetime(6) not null,
  settled_at datetime(6),
  next_attempt_at datetime(6),
  version bigint not null,
  primary key (id),
  key message_reference (reference_id, id),
  key message_complaint (complaint_id),
  key message_settled (settled_at),
  -- Only waiting messages have it.
  key message_next_attempt (next_attempt_at)
);

insert into survey_template (id, code, version, content, reason, created_by, created_at) values
('019ac000-0000-7000-8000-000000000001', 'standard', 1,
'{"title": {"en": "How did we handle your complaint?", "zh": "您对我们的处理满意吗？"}, "intro": {"en": "It takes a minute. Your answers go to the people who look after quality, not to the person who handled it alone.", "zh": "只需一分钟。您的回答会交给服务质量人员，而不只是经办人。"}, "invitation": {"en": "You told us about a problem. Is it solved? Please answer here until {until}: {link}", "zh": "您反映的问题解决了吗？请于{until}前点击回答：{link}"}, "thanks": {"en": "Thank you. We have your answers.", "zh": "谢谢，您的回答已收到。"}, "questions": [{"id": "satisfied", "kind": "CHOICE", "text": {"en": "All in all, are you satisfied?", "zh": "总的来说，您满意吗？"}, "required": true, "measures": "SATISFIED", "options": [{"code": "YES", "text": {"en": "Yes", "zh": "满意"}}, {"code": "SO_SO", "text": {"en": "So-so", "zh": "一般"}}, {"code": "NO", "text": {"en": "No", "zh": "不满意"}}]}, {"id": "acceptance", "kind": "SCALE", "text": {"en": "How was your complaint taken?", "zh": "受理得怎么样？"}, "required": false, "measures": "ACCEPTANCE", "scale": {"from": 1, "to": 5, "low": {"en": "Very poor", "zh": "很差"}, "high": {"en": "Very good", "zh": "很好"}}}, {"id": "handling", "kind": "SCALE", "text": {"en": "How was it handled?", "zh": "处理得怎么样？"}, "required": false, "measures": "HANDLING", "scale": {"from": 1, "to": 5, "low": {"en": "Very poor", "zh": "很差"}, "high": {"en": "Very good", "zh": "很好"}}}, {"id": "result", "kind": "SCALE", "text": {"en": "How is the result?", "zh": "结果怎么样？"}, "required": false, "measures": "RESULT", "scale": {"from": 1, "to": 5, "low": {"en": "Very poor", "zh": "很差"}, "high": {"en": "Very good", "zh": "很好"}}}, {"id": "expected", "kind": "SCALE", "text": {"en": "What had you expected of us?", "zh": "您原来的期望如何？"}, "required": false, "measures": "EXPECTED", "scale": {"from": 1, "to": 5, "low": {"en": "Little", "zh": "很低"}, "high": {"en": "Much", "zh": "很高"}}}, {"id": "perceived", "kind": "SCALE", "text": {"en": "What did you get?", "zh": "您实际的感受如何？"}, "required": false, "measures": "PERCEIVED", "scale": {"from": 1, "to": 5, "low": {"en": "Little", "zh": "很低"}, "high": {"en": "Much", "zh": "很高"}}}, {"id": "reasons", "kind": "CHOICES", "text": {"en": "What was not right?", "zh": "哪里让您不满意？"}, "required": false, "measures": "REASONS", "options": [{"code": "not-solved", "text": {"en": "It is not solved", "zh": "问题没有解决"}}, {"code": "too-slow", "text": {"en": "It took too long", "zh": "太慢"}}, {"code": "not-informed", "text": {"en": "I was not kept informed", "zh": "没有及时告知"}}, {"code": "not-friendly", "text": {"en": "I was not treated well", "zh": "态度不好"}}, {"code": "wrong-answer", "text": {"en": "The answer was wrong", "zh": "答复有误"}}, {"code": "compensation", "text": {"en": "The compensation", "zh": "补偿不合理"}}], "onlyIf": {"question": "satisfied", "anyOf": ["NO", "SO_SO"]}}, {"id": "comment", "kind": "TEXT", "text": {"en": "What else would you like to tell us?", "zh": "您还有什么想说的？"}, "required": false, "measures": "COMMENT", "longest": 1000}]}',
'The survey that came with the product', 'redress', '2026-11-26 00:00:00');

insert into survey_template_active (code, active_version, changed_by, changed_at) values
('standard', 1, 'redress', '2026-11-26 00:00:00');
