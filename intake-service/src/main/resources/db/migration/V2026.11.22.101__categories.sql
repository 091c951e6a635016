-- Reference data: the category tree. Codes are stable; names may change.
create table category (
  code varchar(64) character set ascii collate ascii_bin not null primary key,
  parent varchar(64) character set ascii collate ascii_bin null,
  name_en varchar(100) not null,
  name_zh varchar(100) not null,
  -- The fields that make a ticket of this leaf complete, comma-separated; empty for groups.
  required_fields varchar(300) character set ascii collate ascii_bin not null default '',
  -- Outage and safety: every ticket of this leaf takes the emergency lane.
  emergency boolean not null default false,
  -- Basic business, basic communication and service quality are common causes; the rest are special.
  common_cause boolean not null default false,
  position int not null,
  constraint category_parent foreign key (parent) references category (code)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

insert into category (code, parent, name_en, name_zh, required_fields, emergency, common_cause, position) values
  ('basic-business', null, 'Basic business', '基础业务', '', false, true, 10),
  ('basic-communication', null, 'Basic communication', '基础通信', '', false, true, 20),
  ('price', null, 'Price', '资费', '', false, false, 30),
  ('marketing', null, 'Marketing', '营销', '', false, false, 40),
  ('new-business', null, 'New business', '新业务', '', false, false, 50),
  ('service-quality', null, 'Service quality', '服务质量', '', false, true, 60),
  ('network-construction', null, 'Network construction', '网络建设', '', false, false, 70),
  ('number-and-sim', null, 'Number and SIM', '号卡', '', false, false, 80),
  ('spam-and-fraud', null, 'Spam and fraud', '垃圾信息与诈骗', '', false, false, 90),
  ('other', null, 'Other', '其他', '', false, false, 100);

insert into category (code, parent, name_en, name_zh, required_fields, emergency, common_cause, position) values
  ('basic-business.bill-disputed', 'basic-business', 'Bill disputed', '账单争议', 'description,expectation,product,incident.at', false, true, 11),
  ('basic-business.information-disputed', 'basic-business', 'Information disputed', '业务信息争议', 'description,expectation,product', false, true, 12),
  ('basic-business.data-usage-disputed', 'basic-business', 'Data usage disputed', '流量使用争议', 'description,expectation,product,incident.at', false, true, 13),
  ('basic-communication.no-coverage', 'basic-communication', 'No coverage', '无覆盖', 'description,incident.place,incident.at', false, true, 21),
  ('basic-communication.weak-signal', 'basic-communication', 'Weak signal', '信号弱', 'description,incident.place,incident.at', false, true, 22),
  ('basic-communication.dropped-call', 'basic-communication', 'Dropped call', '掉话', 'description,incident.place,incident.at', false, true, 23),
  ('basic-communication.slow-data', 'basic-communication', 'Slow data', '上网慢', 'description,incident.place,incident.at', false, true, 24),
  ('basic-communication.outage', 'basic-communication', 'Outage', '通信中断', 'description,incident.place,incident.at', true, true, 25),
  ('price.price', 'price', 'Price', '资费', 'description,expectation,product', false, false, 31),
  ('marketing.marketing', 'marketing', 'Marketing', '营销活动', 'description,expectation,product', false, false, 41),
  ('new-business.new-business', 'new-business', 'New business', '新业务', 'description,expectation,product', false, false, 51),
  ('service-quality.hotline', 'service-quality', 'Hotline', '热线服务', 'description,expectation,incident.at', false, true, 61),
  ('service-quality.agent-attitude', 'service-quality', 'Agent''s attitude', '服务态度', 'description,expectation,incident.at', false, true, 62),
  ('service-quality.wrong-answer', 'service-quality', 'Wrong answer', '解答错误', 'description,expectation,incident.at', false, true, 63),
  ('service-quality.late-answer', 'service-quality', 'Late answer', '答复不及时', 'description,expectation,incident.at', false, true, 64),
  ('service-quality.shop', 'service-quality', 'Shop', '营业厅服务', 'description,expectation,incident.place', false, true, 65),
  ('network-construction.network-construction', 'network-construction', 'Network construction', '网络建设', 'description,incident.place', false, false, 71),
  ('number-and-sim.number-and-sim', 'number-and-sim', 'Number and SIM', '号卡', 'description,expectation,product', false, false, 81),
  ('spam-and-fraud.spam-and-fraud', 'spam-and-fraud', 'Spam and fraud', '垃圾信息与诈骗', 'description,incident.at', false, false, 91),
  ('other.other', 'other', 'Other', '其他', 'description,expectation', false, false, 101);
