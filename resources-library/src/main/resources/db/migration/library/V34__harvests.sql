-- Other catalogues whose records are taken over by OAI-PMH. Whoever harvests one holds a lease on it.
create sequence library.harvest_source_id start with 50 increment by 50;
create table library.harvest_source (
    id             bigint primary key,
    publicId       text not null unique,
    name           text not null,
    baseUrl        text not null,
    setSpec        text not null,
    type           text not null,
    language       text not null,
    region         text,
    daily          boolean not null,
    harvestedUntil timestamptz,
    dueAt          timestamptz,
    leasedUntil    timestamptz,
    leasedBy       text,
    createdAt      timestamptz not null,
    changedAt      timestamptz not null,
    version        integer not null,
    constraint a_source_stands_once_on_the_list unique (baseUrl, setSpec)
);
create index harvest_source_due on library.harvest_source (dueAt, id) where dueAt is not null;

create sequence library.harvest_id start with 50 increment by 50;
create table library.harvest (
    id        bigint primary key,
    source_id bigint not null references library.harvest_source,
    state     text not null,
    startedAt timestamptz not null,
    endedAt   timestamptz,
    since     timestamptz,
    asOf      timestamptz,
    token     text,
    pages     integer not null,
    created   integer not null,
    updated   integer not null,
    unchanged integer not null,
    withdrawn integer not null,
    rejected  integer not null,
    resumed   integer not null
);
create index harvest_newest on library.harvest (source_id, id desc);
create unique index one_unfinished_harvest_of_a_source on library.harvest (source_id) where state in ('RUNNING', 'STOPPED');

create sequence library.harvest_fault_id start with 50 increment by 50;
create table library.harvest_fault (
    id         bigint primary key,
    harvest_id bigint not null references library.harvest on delete cascade,
    page       integer not null,
    identifier text not null,
    problem    text not null,
    detail     text not null,
    at         timestamptz not null
);
create index harvest_fault_of on library.harvest_fault (harvest_id, id);

-- Where a harvested record came from; catalogueId is its id in the catalogue here.
create table library.provenance (
    catalogueId text primary key references library.resource (sourceId) deferrable initially deferred,
    source_id   bigint not null references library.harvest_source,
    identifier  text not null,
    datestamp   timestamptz not null,
    harvestedAt timestamptz not null,
    link        text not null,
    deletedAt   timestamptz
);
create index provenance_source on library.provenance (source_id);
