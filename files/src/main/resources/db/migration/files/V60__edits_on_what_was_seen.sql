-- Who describes a file or puts files in order does so on top of what they saw.
alter table files.attachment add column version integer not null default 0;
