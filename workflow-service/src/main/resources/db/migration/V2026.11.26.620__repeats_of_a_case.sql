-- Which repeats a case has left once one of them is parted from it.
alter table repeat_ticket add key repeat_ticket_of_case (complaint_id);
