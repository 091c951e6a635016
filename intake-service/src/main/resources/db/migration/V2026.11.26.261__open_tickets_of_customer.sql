-- What a customer has open, however much they reported.
alter table complaint add key complaint_open_of_customer (customer, closed_at, registered_at);
