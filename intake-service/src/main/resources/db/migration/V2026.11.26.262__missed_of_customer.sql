-- What one customer was missed for, in the view of that customer.
alter table missed_contact add key missed_of_customer (customer, last_at);
