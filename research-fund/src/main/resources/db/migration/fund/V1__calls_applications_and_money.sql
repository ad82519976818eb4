create sequence fund.gap_id start with 50 increment by 50;
create table fund.gap (
    id        bigint primary key,
    publicId  text not null unique,
    status    text not null,
    language  text not null,
    title     text not null,
    words     text not null,
    regions   text not null,
    createdBy bigint not null,
    createdAt timestamptz not null,
    changedAt timestamptz not null,
    version   integer not null
);
create index gap_newest on fund.gap (createdAt desc, id desc);

-- The committed sum of a fund and of a call is changed by one conditional update and by nothing else.
create sequence fund.fund_id start with 50 increment by 50;
create table fund.fund (
    id        bigint primary key,
    publicId  text not null unique,
    name      text not null,
    currency  text not null,
    ceiling   numeric(15, 2) not null,
    committed numeric(15, 2) not null default 0,
    createdAt timestamptz not null,
    constraint a_fund_holds_money check (ceiling > 0),
    constraint nothing_is_promised_twice check (committed >= 0 and committed <= ceiling)
);

create sequence fund.call_id start with 50 increment by 50;
create table fund.call (
    id           bigint primary key,
    publicId     text not null unique,
    fundId       bigint not null references fund.fund,
    status       text not null,
    language     text not null,
    title        text not null,
    form         text not null,
    currency     text not null,
    grantCeiling numeric(15, 2) not null,
    ceiling      numeric(15, 2) not null,
    committed    numeric(15, 2) not null default 0,
    opensAt      timestamptz not null,
    closesAt     timestamptz not null,
    zone         text not null,
    createdBy    bigint not null,
    createdAt    timestamptz not null,
    changedAt    timestamptz not null,
    publishedAt  timestamptz,
    releasedAt   timestamptz,
    version      integer not null,
    constraint it_closes_after_it_opens check (closesAt > opensAt),
    constraint a_grant_fits_the_call check (grantCeiling > 0 and grantCeiling <= ceiling),
    constraint the_call_is_not_promised_twice check (committed >= 0 and committed <= ceiling),
    constraint released_with_an_instant check ((status in ('RELEASED', 'ARCHIVED')) = (releasedAt is not null))
);
create index call_published on fund.call (closesAt desc, id desc) where publishedAt is not null;

create sequence fund.ledger_entry_id start with 50 increment by 50;
create table fund.ledger_entry (
    id            bigint primary key,
    fundId        bigint not null references fund.fund,
    callId        bigint not null references fund.call,
    applicationId bigint not null,
    amount        numeric(15, 2) not null,
    actor         bigint not null,
    at            timestamptz not null
);
create index ledger_entry_fund on fund.ledger_entry (fundId, id);

create sequence fund.application_id start with 50 increment by 50;
create table fund.application (
    id             bigint primary key,
    publicId       text not null unique,
    callId         bigint not null references fund.call,
    lead           bigint not null,
    stage          text not null,
    round          integer not null,
    title          text not null,
    startKey       text not null,
    startedAt      timestamptz not null,
    changedAt      timestamptz not null,
    ineligibleBy   bigint,
    ineligibleWhy  text,
    completedWhy   text,
    outcomeLetter  text,
    letterBy       bigint,
    releasedAt     timestamptz,
    version        integer not null,
    constraint one_application_per_key unique (lead, startKey)
);
create index application_call on fund.application (callId, stage);
create index application_lead on fund.application (lead, changedAt desc);

create sequence fund.party_id start with 50 increment by 50;
create table fund.party (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    member        bigint not null,
    role          text not null,
    organisation  bigint,
    constraint one_role_each unique (applicationId, member)
);
create index party_member on fund.party (member);
create unique index one_lead on fund.party (applicationId) where role = 'LEAD';

create sequence fund.section_revision_id start with 50 increment by 50;
create table fund.section_revision (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    section       text not null,
    no            integer not null,
    content       text not null,
    savedBy       bigint not null,
    savedAt       timestamptz not null,
    unique (applicationId, section, no)
);

create sequence fund.snapshot_id start with 50 increment by 50;
create table fund.snapshot (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    no            integer not null,
    content       text not null,
    hash          text not null,
    request       numeric(15, 2) not null,
    receipt       text not null unique,
    receivedAt    timestamptz not null,
    submitKey     text not null,
    unique (applicationId, no),
    constraint one_receipt_per_key unique (applicationId, submitKey)
);

create sequence fund.clarification_id start with 50 increment by 50;
create table fund.clarification (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    askedBy       bigint not null,
    askedAt       timestamptz not null,
    fields        text not null,
    question      text not null,
    dueAt         timestamptz not null,
    answer        text,
    answeredAt    timestamptz
);
create index clarification_application on fund.clarification (applicationId, id);

create sequence fund.review_id start with 50 increment by 50;
create table fund.review (
    id            bigint primary key,
    publicId      text not null unique,
    applicationId bigint not null references fund.application,
    round         integer not null,
    reviewer      bigint not null,
    status        text not null,
    scores        text not null,
    comment       text not null,
    invitedBy     bigint not null,
    invitedAt     timestamptz not null,
    submittedAt   timestamptz,
    version       integer not null,
    constraint one_review_each unique (applicationId, round, reviewer)
);
create index review_reviewer on fund.review (reviewer, status);

create sequence fund.ranking_id start with 50 increment by 50;
create table fund.ranking (
    id       bigint primary key,
    callId   bigint not null references fund.call unique,
    method   text not null,
    content  text not null,
    hash     text not null,
    frozenBy bigint not null,
    frozenAt timestamptz not null
);

create sequence fund.proposal_id start with 50 increment by 50;
create table fund.proposal (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    round         integer not null,
    stage         text not null,
    minutes       text not null,
    present       text not null,
    proposedBy    bigint not null,
    proposedAt    timestamptz not null,
    unique (applicationId, round)
);

create sequence fund.decision_id start with 50 increment by 50;
create table fund.decision (
    id            bigint primary key,
    applicationId bigint not null references fund.application,
    round         integer not null,
    outcome       text not null,
    amount        numeric(15, 2),
    decidedBy     bigint not null,
    decidedAt     timestamptz not null,
    constraint one_decision_per_application_and_round unique (applicationId, round),
    constraint an_award_has_an_amount check ((outcome = 'AWARDED') = (amount is not null)),
    constraint known_outcome check (outcome in ('AWARDED', 'DECLINED'))
);

-- What was acknowledged, received, ranked, decided or booked stays as it was.
create trigger ledger_append_only before update or delete or truncate on fund.ledger_entry
    for each statement execute function kernel.refuse_change();
create trigger section_revision_append_only before update or delete or truncate on fund.section_revision
    for each statement execute function kernel.refuse_change();
create trigger snapshot_append_only before update or delete or truncate on fund.snapshot
    for each statement execute function kernel.refuse_change();
create trigger ranking_append_only before update or delete or truncate on fund.ranking
    for each statement execute function kernel.refuse_change();
create trigger proposal_append_only before update or delete or truncate on fund.proposal
    for each statement execute function kernel.refuse_change();
create trigger decision_append_only before update or delete or truncate on fund.decision
    for each statement execute function kernel.refuse_change();

create function fund.refuse_change_of_locked_review() returns trigger language plpgsql as $$
begin
    if old.status = 'LOCKED' then
        raise exception 'review % is locked by the ranking and never changes', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger locked_review_never_changes before update or delete on fund.review
    for each row execute function fund.refuse_change_of_locked_review();

create function fund.refuse_change_of_published_call() returns trigger language plpgsql as $$
begin
    if old.publishedAt is not null and (old.form, old.title, old.currency, old.grantCeiling, old.ceiling, old.opensAt,
            old.closesAt, old.zone, old.fundId) is distinct from (new.form, new.title, new.currency, new.grantCeiling,
            new.ceiling, new.opensAt, new.closesAt, new.zone, new.fundId) then
        raise exception 'the form of call % is published and never changes', old.id;
    end if;
    return new;
end $$;
create trigger published_call_never_changes before update on fund.call
    for each row execute function fund.refuse_change_of_published_call();
