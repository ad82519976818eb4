-- The cell of the map of evidence in which nothing is known; none where a gap concerns more than one.
alter table fund.gap add column dimension text;
alter table fund.gap add column level text;
