-- What reminders, broadcasts and journeys begin for many at once comes into the inbox by and by, as it has room. All of it at
-- once made everybody who wrote meanwhile wait behind it: a minute behind thirty thousand. What is switched off waits here, too.
create table bulk_starts (
  id bigint generated always as identity primary key,
  organisation_id uuid not null,
  -- As in the outbox: 0 replies, 1 reminders, 2 broadcasts.
  priority smallint not null,
  contact_id uuid not null,
  number_id uuid not null,
  payload json not null,
  created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
create index bulk_starts_next on bulk_starts (organisation_id, priority, id);
-- For the erasure of a person.
create index bulk_starts_by_contact on bulk_starts (contact_id);
select wall('bulk_starts', 'select');
