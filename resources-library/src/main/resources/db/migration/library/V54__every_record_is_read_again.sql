-- Of our own work somebody asks after three years whether it still holds, where nobody said when.
update library.resource
set reviewBy = date_trunc('day', publishedAt at time zone 'UTC' + interval '3 years') at time zone 'UTC'
where reviewBy is null and publishedNo is not null and sourceId is null;
