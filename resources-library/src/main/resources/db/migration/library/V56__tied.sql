-- Whether anything ties a record to a discussion, a workshop or a grant: most records have nothing, and their pages need not ask.
alter table library.resource add column tied boolean not null default false;
update library.resource r set tied = true where exists (select 1 from library.tie t where t.resource_id = r.id);

create function library.notice_ties() returns trigger language plpgsql as $$
declare
    record_id bigint := coalesce(new.resource_id, old.resource_id);
begin
    -- Whoever comes second waits here, and then sees what the first one left.
    perform 1 from library.resource where id = record_id for update;
    update library.resource r set tied = exists (select 1 from library.tie t where t.resource_id = r.id) where r.id = record_id;
    return null;
end $$;
create trigger ties_are_noticed after insert or delete on library.tie
    for each row execute function library.notice_ties();
