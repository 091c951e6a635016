-- Which complaint is counted in which figure, and where: the list behind every number.
create table figure_case (
  generation     int         not null,
  complaint_id   varchar(64) not null,
  figure         varchar(40) not null,
  day            date        not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  branch         varchar(64) not null,
  numerator      boolean     not null,
  primary key (generation, complaint_id, figure),
  key figure_case_list (generation, figure, numerator, day, complaint_id)
);

-- The sum of figure_case. Figures are read here and nowhere else.
create table figure_day (
  generation     int         not null,
  figure         varchar(40) not null,
  day            date        not null,
  category_group varchar(80) not null,
  category       varchar(80) not null,
  branch         varchar(64) not null,
  numerator      bigint      not null,
  denominator    bigint      not null,
  primary key (generation, figure, day, category_group, category, branch)
);
