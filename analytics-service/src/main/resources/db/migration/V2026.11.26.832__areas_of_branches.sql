-- Which districts the complaints of a branch name: a branch sees the warnings of these.
alter table complaint_fact add key complaint_fact_of_branch (generation, branch, district);
