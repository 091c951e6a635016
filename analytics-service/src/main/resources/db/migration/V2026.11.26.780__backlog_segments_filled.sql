-- What was listed before the list knew these codes is given them. A registration tells them once, so they are what they
-- would have been then; whether the customer was of high frequency may be told again later, so its own event is asked.
-- A row without a type is one of those. The numbers of the days stay as they were.
update backlog_spell s
  join complaint_fact f on f.complaint_id = s.complaint_id
    and f.generation = (select live from fact_generation where id = 1)
  join event_fact e on e.subject = s.complaint_id and e.type = 'complaint.registered'
set s.district = coalesce(f.district, ''), s.channel = coalesce(f.channel, ''), s.tier = coalesce(f.tier, ''),
  s.type = coalesce(f.type, ''),
  s.high_frequency =
    case when json_unquote(json_extract(e.payload, '$.highFrequency')) = 'true' then 'true' else 'false' end
where s.type = '';
