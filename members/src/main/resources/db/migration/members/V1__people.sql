create sequence members.account_id start with 50 increment by 50;
create table members.account (
    id               bigint primary key,
    publicId         text not null unique,
    email            text not null unique check (email = lower(email)),
    pendingEmail     text,
    name             text not null,
    passwordHash     text not null,
    language         text not null,
    timeZone         text not null,
    status           text not null check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ERASED')),
    bio              text not null,
    countries        text not null,
    themes           text not null,
    languages        text not null,
    organisation     bigint,
    listed           boolean not null,
    mutedMail        text not null,
    suspensionReason text not null,
    sampleKey        text unique,
    createdAt        timestamptz not null,
    changedAt        timestamptz not null,
    version          integer not null,
    check (status <> 'ERASED' or (name = '' and passwordHash = '' and bio = '' and not listed))
);
create index account_organisation on members.account (organisation);
create index account_searchable on members.account (id) where listed and status = 'ACTIVE';

create sequence members.held_role_id start with 50 increment by 50;
create table members.held_role (
    id         bigint primary key,
    account    bigint not null references members.account (id) on delete cascade,
    role       text not null,
    scopeKind  text,
    scopeValue text,
    grantedBy  bigint,
    grantedAt  timestamptz not null,
    check ((scopeKind is null) = (scopeValue is null)),
    check (role <> 'ADMINISTRATOR' or scopeKind is null)
);
create unique index held_role_once on members.held_role (account, role, coalesce(scopeKind, ''), coalesce(scopeValue, ''));
create index held_role_by_role on members.held_role (role);

-- Links that went out by mail; only their hashes stay here.
create sequence members.mailed_link_id start with 50 increment by 50;
create table members.mailed_link (
    id        bigint primary key,
    account   bigint not null references members.account (id) on delete cascade,
    purpose   text not null,
    email     text not null,
    hash      text not null unique,
    createdAt timestamptz not null,
    expiresAt timestamptz not null
);
create index mailed_link_account on members.mailed_link (account, purpose);

create sequence members.session_id start with 50 increment by 50;
create table members.session (
    id         bigint primary key,
    account    bigint not null references members.account (id) on delete cascade,
    hash       text not null unique,
    createdAt  timestamptz not null,
    lastSeenAt timestamptz not null,
    userAgent  text not null,
    network    text not null
);
create index session_account on members.session (account);

create sequence members.api_token_id start with 50 increment by 50;
create table members.api_token (
    id         bigint primary key,
    account    bigint not null references members.account (id) on delete cascade,
    hash       text not null unique,
    label      text not null,
    createdAt  timestamptz not null,
    expiresAt  timestamptz not null,
    lastUsedAt timestamptz
);
create index api_token_account on members.api_token (account);

-- Attempts by address and by network, as hashes; one row each, counted atomically so that all nodes share the limit.
create table members.attempt (
    subject   text primary key,
    startedAt timestamptz not null,
    tries     integer not null
);

-- One key for all nodes: with it forms are signed.
create table members.signing_key (
    id  smallint primary key check (id = 1),
    key text not null
);
