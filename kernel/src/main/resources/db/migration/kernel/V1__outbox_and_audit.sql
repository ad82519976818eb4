create sequence kernel.delivery_id start with 50 increment by 50;
create table kernel.delivery (
    id          bigint primary key,
    subscriber  text not null,
    eventKey    text not null,
    eventType   text not null,
    event       text not null,
    ref         text,
    createdAt   timestamptz not null,
    dueAt       timestamptz not null,
    leasedUntil timestamptz,
    leasedBy    text,
    attempts    integer not null,
    dead        boolean not null,
    lastError   text
);
create index delivery_waiting on kernel.delivery (subscriber, id) where not dead;

create sequence kernel.audit_entry_id start with 50 increment by 50;
create table kernel.audit_entry (
    id          bigint primary key,
    actor       bigint,
    act         text not null,
    subjectKind text not null,
    subjectId   bigint not null,
    detail      text not null,
    at          timestamptz not null
);
create index audit_entry_subject on kernel.audit_entry (subjectKind, subjectId, id);

create function kernel.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are append-only', tg_table_name;
end $$;
create trigger audit_entry_append_only before update or delete or truncate on kernel.audit_entry
    for each statement execute function kernel.refuse_change();
