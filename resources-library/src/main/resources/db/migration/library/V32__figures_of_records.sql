-- How often a record was read and taken home in a month, by people. Who it was stands nowhere. The last day counted stands apart as well, so
-- that pages tell what is over and change once a day.
create table library.figure (
    resource_id  bigint not null references library.resource on delete cascade,
    month        date not null check (month = date_trunc('month', month)::date),
    views        bigint not null check (views >= 0),
    downloads    bigint not null check (downloads >= 0),
    calls        bigint not null check (calls >= 0),
    day          date not null,
    dayViews     bigint not null,
    dayDownloads bigint not null,
    primary key (resource_id, month)
);
create index figure_month on library.figure (month, resource_id);
