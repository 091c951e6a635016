-- Room for a sealed reason; and what an erased customer's proposals are found by.
alter table plan_proposal
  modify reason varchar(5500) null,
  add key plan_proposal_of_complaint (complaint_id);
