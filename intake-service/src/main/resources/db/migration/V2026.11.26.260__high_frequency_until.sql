-- The last instant at which the number is a high-frequency customer: ahead of now for an active one, behind for an
-- inactive one.
alter table customer add column high_frequency_until datetime(6) null;

-- By the windows that the service has when nothing else is configured: 3 reports in 7 days, 8 in 30.
update customer join (
  select customer, greatest(
      coalesce(max(week_until), max(month_until)), coalesce(max(month_until), max(week_until))) as last_until
  from (
    select customer,
      case when third >= registered_at - interval 7 day then third + interval 7 day end as week_until,
      case when eighth >= registered_at - interval 30 day then eighth + interval 30 day end as month_until
    from (
      select customer, registered_at,
        lag(registered_at, 2) over (partition by customer order by registered_at, serial) as third,
        lag(registered_at, 7) over (partition by customer order by registered_at, serial) as eighth
      from report where counted = true
    ) as counted_report
  ) as window_end
  group by customer
) as ended on ended.customer = customer.pseudonym
set high_frequency_until = ended.last_until
where ended.last_until is not null;
