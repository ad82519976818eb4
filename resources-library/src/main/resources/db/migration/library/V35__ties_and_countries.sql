-- What ties a record to a discussion, a call of the fund (by their public ids) or a workshop.
create sequence library.tie_id start with 50 increment by 50;
create table library.tie (
    id          bigint primary key,
    publicId    text not null unique,
    resource_id bigint not null references library.resource on delete cascade,
    kind        text not null,
    target      text,
    title       text not null,
    heldOn      date,
    place       text not null,
    url         text not null,
    statedBy    bigint not null,
    statedAt    timestamptz not null,
    unique (resource_id, kind, target),
    constraint leads_somewhere_or_is_a_workshop check ((target is null) = (heldOn is not null and title <> '' and place <> ''))
);
create index tie_resource on library.tie (resource_id, kind, statedAt);
create index tie_target on library.tie (target, kind) where target is not null;

-- Records by every country they name, for places like one's own.
create index resource_version_countries on library.resource_version using gin ((
    (cast(facts as jsonb) -> 'origin') || (cast(facts as jsonb) -> 'transit') || (cast(facts as jsonb) -> 'host')
    || (cast(facts as jsonb) -> 'unspecified')) jsonb_path_ops);
