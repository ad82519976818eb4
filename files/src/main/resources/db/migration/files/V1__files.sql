create sequence files.upload_id start with 50 increment by 50;
create table files.upload (
    id        bigint primary key,
    publicId  text not null unique,
    member    bigint not null,
    name      text not null,
    size      bigint not null check (size > 0),
    received  bigint not null check (received between 0 and size),
    pieces    integer not null,
    file_id   bigint,
    createdAt timestamptz not null,
    changedAt timestamptz not null
);
create index upload_member on files.upload (member, changedAt);
create index upload_changed on files.upload (changedAt);

create sequence files.file_id start with 50 increment by 50;
create table files.file (
    id        bigint primary key,
    member    bigint not null,
    name      text not null,
    kind      text not null,
    size      bigint not null check (size > 0),
    sha256    text not null,
    strip     boolean not null,
    stripped  boolean not null,
    state     text not null,
    reason    text,
    pages     integer,
    language  text,
    preview   text,
    createdAt timestamptz not null,
    told      boolean not null,
    constraint a_reason_says_what_went_wrong check ((state in ('FAILED', 'REFUSED')) = (reason is not null))
);
create index file_content on files.file (sha256);
create index file_preview on files.file (preview) where preview is not null;
create index file_news on files.file (id) where not told;
create index file_state on files.file (state) where state <> 'READY';

-- What a file says, page by page; 0 where it has no pages.
create table files.page (
    file_id bigint not null references files.file on delete cascade,
    no      integer not null,
    text    text not null,
    primary key (file_id, no)
);

-- What the worker has to do; a row lives until the file is ready, failed or refused.
create table files.job (
    file_id     bigint primary key references files.file on delete cascade,
    dueAt       timestamptz not null,
    leasedUntil timestamptz,
    leasedBy    text,
    attempts    integer not null,
    lastError   text,
    createdAt   timestamptz not null
);
create index job_due on files.job (dueAt);

create sequence files.attachment_id start with 50 increment by 50;
create table files.attachment (
    id          bigint primary key,
    publicId    text not null unique,
    file_id     bigint not null references files.file,
    ownerKind   text not null,
    ownerId     bigint not null,
    position    integer not null,
    language    text,
    description text not null,
    frozen      boolean not null,
    removable   boolean not null,
    createdAt   timestamptz not null
);
create index attachment_owner on files.attachment (ownerKind, ownerId, position, id);
create index attachment_file on files.attachment (file_id);

-- What readers have seen stays as they saw it. Sample content alone may be removed.
create function files.refuse_change_of_frozen_attachment() returns trigger language plpgsql as $$
begin
    if old.frozen and not (tg_op = 'DELETE' and old.removable) then
        raise exception 'attachment % is published and never changes', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen_attachment_never_changes before update or delete on files.attachment
    for each row execute function files.refuse_change_of_frozen_attachment();
