create sequence forum.forum_group_id start with 50 increment by 50;
create table forum.forum_group (
    id          bigint primary key,
    publicId    text not null unique,
    name        text not null,
    about       text not null,
    visibility  text not null check (visibility in ('PUBLIC', 'MEMBERS', 'PRIVATE')),
    regions     text not null,
    themes      text not null,
    languages   text not null,
    createdBy   bigint not null,
    createdAt   timestamptz not null,
    creationKey text not null,
    members     integer not null default 0,
    discussions integer not null default 0,
    version     integer not null,
    unique (createdBy, creationKey)
);

create table forum.membership (
    group_id bigint not null references forum.forum_group,
    member   bigint not null,
    part     text not null check (part in ('INVITED', 'MEMBER', 'FACILITATOR')),
    since    timestamptz not null,
    primary key (group_id, member)
);
create index membership_member on forum.membership (member, group_id);

create sequence forum.discussion_id start with 50 increment by 50;
create table forum.discussion (
    id           bigint primary key,
    publicId     text not null unique,
    group_id     bigint not null references forum.forum_group,
    title        text not null,
    language     text not null,
    author       bigint not null,
    createdAt    timestamptz not null,
    creationKey  text not null,
    state        text not null check (state in ('OPEN', 'LOCKED')),
    pinned       boolean not null,
    acceptedNo   integer,
    lastPostNo   integer not null,
    lastPublicNo integer not null,
    publicPosts  integer not null,
    shownPosts   integer not null,
    heldPosts    integer not null,
    activeAt     timestamptz not null,
    unique (author, creationKey)
);
create index discussion_of_group on forum.discussion (group_id, pinned desc, activeAt desc, id desc);

-- A post keeps its number, its parent and its place for ever. The path sorts byte by byte into reading order.
create sequence forum.post_id start with 50 increment by 50;
create table forum.post (
    id            bigint primary key,
    discussion_id bigint not null references forum.discussion,
    no            integer not null,
    parentNo      integer not null,
    path          text collate "C" not null,
    depth         integer not null,
    author        bigint not null,
    language      text not null,
    source        text not null,
    state         text not null check (state in ('PUBLIC', 'HELD', 'TOMBSTONE')),
    createdAt     timestamptz not null,
    editedAt      timestamptz,
    edits         integer not null,
    decidedAt     timestamptz,
    reason        text not null,
    creationKey   text not null,
    version       integer not null,
    unique (discussion_id, no),
    unique (discussion_id, path),
    unique (author, creationKey)
);
create index post_tree on forum.post (discussion_id, path) where state <> 'HELD';
create index post_time on forum.post (discussion_id, no) where state <> 'HELD';
create index post_held on forum.post (discussion_id, no) where state = 'HELD';

create function forum.keep_place_of_post() returns trigger language plpgsql as $$
begin
    if (old.discussion_id, old.no, old.parentNo, old.path, old.depth, old.author)
            is distinct from (new.discussion_id, new.no, new.parentNo, new.path, new.depth, new.author) then
        raise exception 'post % of discussion % keeps its number, parent, place and author', old.no, old.discussion_id;
    end if;
    return new;
end $$;
create trigger post_keeps_its_place before update on forum.post
    for each row execute function forum.keep_place_of_post();

create table forum.post_edit (
    post_id  bigint not null references forum.post,
    no       integer not null,
    language text not null,
    source   text not null,
    writtenAt timestamptz not null,
    primary key (post_id, no)
);

create table forum.mention (
    post_id bigint not null references forum.post,
    member  bigint not null,
    primary key (post_id, member)
);

create table forum.reaction (
    post_id bigint not null references forum.post,
    member  bigint not null,
    kind    text not null check (kind in ('HELPED', 'SAME')),
    primary key (post_id, member, kind)
);

create table forum.flag (
    id       bigint generated always as identity primary key,
    post_id  bigint not null references forum.post,
    member   bigint not null,
    reason   text not null,
    at       timestamptz not null,
    closedAt timestamptz,
    unique (post_id, member)
);
create index flag_open on forum.flag (post_id) where closedAt is null;

-- discussion_id 0: the beginning of a new discussion; parentNo 0: no post to answer.
create table forum.draft (
    member        bigint not null,
    group_id      bigint not null references forum.forum_group,
    discussion_id bigint not null,
    parentNo      integer not null,
    title         text not null,
    language      text not null,
    source        text not null,
    version       integer not null,
    savedAt       timestamptz not null,
    primary key (member, group_id, discussion_id, parentNo)
);

create table forum.follow_group (
    member   bigint not null,
    group_id bigint not null references forum.forum_group,
    level    text not null check (level in ('EVERY_POST', 'MENTIONS', 'MUTE')),
    since    timestamptz not null,
    primary key (group_id, member)
);
create table forum.follow_discussion (
    member        bigint not null,
    discussion_id bigint not null references forum.discussion,
    level         text not null check (level in ('EVERY_POST', 'MENTIONS', 'MUTE')),
    since         timestamptz not null,
    primary key (discussion_id, member)
);

create table forum.read_state (
    member        bigint not null,
    discussion_id bigint not null references forum.discussion,
    readNo        integer not null,
    readAt        timestamptz not null,
    primary key (member, discussion_id)
);

-- One row for each post that somebody follows and has not read: the count of rows is the count of unread posts, however old.
create table forum.unread_inbox (
    member        bigint not null,
    discussion_id bigint not null references forum.discussion,
    postNo        integer not null,
    mention       boolean not null,
    at            timestamptz not null,
    primary key (member, discussion_id, postNo)
);
create index unread_inbox_discussion on forum.unread_inbox (discussion_id, postNo);
