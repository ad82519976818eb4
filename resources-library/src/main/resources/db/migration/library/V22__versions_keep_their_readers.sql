-- Who might read a version while it stood. A record opened later does not open the versions before; what is not known stays closed.
alter table library.resource_version add column sensitivity text not null default 'RESTRICTED';
alter table library.resource_version disable trigger published_version_never_changes;
update library.resource_version v set sensitivity = r.sensitivity from library.resource r
    where r.id = v.resource_id and v.publishedAt is not null and (r.openSince is null or v.publishedAt >= r.openSince);
alter table library.resource_version enable trigger published_version_never_changes;
