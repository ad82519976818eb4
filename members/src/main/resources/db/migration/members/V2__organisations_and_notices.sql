create sequence members.organisation_id start with 50 increment by 50;
create table members.organisation (
    id          bigint primary key,
    publicId    text not null unique,
    name        text not null,
    acronym     text not null,
    country     text,
    type        text not null,
    ror         text unique,
    website     text,
    mailDomains text not null,
    status      text not null check (status in ('PROPOSED', 'REGISTERED')),
    proposedBy  bigint,
    sampleKey   text unique,
    changedAt   timestamptz not null,
    version     integer not null
);
create unique index organisation_name on members.organisation (lower(name), coalesce(country, ''));
alter table members.account add foreign key (organisation) references members.organisation (id);

-- One row for each event, notice of it and recipient: however often the event comes, the unique key keeps it one.
create table members.notice (
    id        bigint generated always as identity primary key,
    eventKey  text not null,
    number    integer not null,
    recipient bigint not null references members.account (id) on delete cascade,
    kind      text not null,
    path      text,
    details   text not null,
    createdAt timestamptz not null,
    readAt    timestamptz,
    mailedAt  timestamptz,
    unique (eventKey, number, recipient)
);
create index notice_recipient on members.notice (recipient, id desc);
create index notice_unread on members.notice (recipient) where readAt is null;
