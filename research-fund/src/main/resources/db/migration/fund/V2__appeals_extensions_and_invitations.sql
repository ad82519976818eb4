create sequence fund.personal_extension_id start with 50 increment by 50;
create table fund.personal_extension (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    until         timestamptz not null,
    reason        text not null,
    grantedBy     bigint not null,
    grantedAt     timestamptz not null
);
create index personal_extension_application on fund.personal_extension (applicationId, until desc);
create trigger personal_extension_append_only before update or delete or truncate on fund.personal_extension
    for each statement execute function kernel.refuse_change();

create sequence fund.appeal_id start with 50 increment by 50;
create table fund.appeal (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    round         integer not null,
    against       text not null,
    ground        text not null,
    words         text not null,
    letter        text,
    madeAt        timestamptz not null,
    answer        text,
    upheld        boolean,
    answeredBy    bigint,
    answeredAt    timestamptz,
    constraint one_appeal_per_round unique (applicationId, round),
    constraint an_appeal_is_against_a_letter check (against in ('DECLINED', 'INELIGIBLE')),
    constraint answered_in_full check ((answeredAt is null) = (answer is null) and (answeredAt is null) = (upheld is null))
);

create function fund.refuse_change_of_answered_appeal() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.answeredAt is not null then
        raise exception 'appeal % is on record and never changes', old.id;
    end if;
    return new;
end $$;
create trigger answered_appeal_never_changes before update or delete on fund.appeal
    for each row execute function fund.refuse_change_of_answered_appeal();

-- A person who is asked to apply together belongs to the team once they say yes.
alter table fund.party add column joinedAt timestamptz;
update fund.party set joinedAt = (select a.startedAt from fund.application a where a.id = applicationId);

-- For whom a reviewer worked when the review was handed in, so that the auditor can compare.
alter table fund.review add column organisation bigint;

-- Applications that come back after an appeal are ranked by a ranking of their own.
alter table fund.ranking drop constraint ranking_callid_key;
alter table fund.ranking add column no integer not null default 1;
alter table fund.ranking alter column no drop default;
alter table fund.ranking add constraint one_ranking_each_time unique (callId, no);
