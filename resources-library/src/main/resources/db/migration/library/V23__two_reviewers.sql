-- Who accepted a record first in this round; the second reviewer is another.
alter table library.resource add column firstReviewer bigint;
