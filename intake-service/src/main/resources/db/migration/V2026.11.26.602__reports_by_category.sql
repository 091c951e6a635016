-- The latest counted report of a number in a category, behind however many others.
alter table report add key report_of_category (customer, category, counted, registered_at);
