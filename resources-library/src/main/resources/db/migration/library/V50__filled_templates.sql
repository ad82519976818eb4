-- Word templates that members filled in and sent: to become a draft, or to fill the empty fields of one. Kept for a month.
create sequence library.filled_template_id start with 50 increment by 50;
create table library.filled_template (
    id          bigint primary key,
    publicId    text not null unique,
    member      bigint not null,
    kind        text not null,
    state       text not null,
    draft       text,
    rule        text,
    fileProblem text,
    report      text not null,
    sentAt      timestamptz not null,
    constraint a_refusal_says_why check ((state = 'REFUSED') = (rule is not null or fileProblem is not null)),
    constraint what_was_taken_has_a_draft check (state <> 'TAKEN' or draft is not null)
);
create index filled_template_draft on library.filled_template (draft, member, sentAt) where draft is not null;
create index filled_template_sent on library.filled_template (sentAt, id);
create index filled_template_waiting on library.filled_template (member) where state = 'WAITING';
