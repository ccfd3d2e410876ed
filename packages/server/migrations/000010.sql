-- The wall between organisations. What serves people and their programs runs as hotline_api, which sees the rows of one
-- organisation at a time, also where a query forgets to ask for it. The hot path runs as the owner and passes by.
do $$
begin
  -- Where this user may make no roles, its administrator has made it before.
  if not exists (select from pg_roles where rolname = 'hotline_api') then
    create role hotline_api nologin;
  end if;
exception
  -- Roles belong to the whole server: another database there has it already.
  when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  begin
    execute format('grant hotline_api to %I', current_user);
  exception
    -- Whoever made the role has to give it, and may have done so: then it can be taken on.
    when insufficient_privilege then
      set local role hotline_api;
      reset role;
  end;
  execute format('grant usage on schema %I to hotline_api', current_schema());
end $$;

-- The organisation that this transaction works for; null, which equals nothing, outside of one.
create function current_organisation() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('hotline.organisation', true), '')::uuid
$$;

-- Puts a table with an organisation_id behind the wall. Called by the migration that makes the table, for each one.
-- The verbs that hotline_api may use on it are given: a log is only read and added to.
create function wall(walled regclass, verbs text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('create policy wall on %s to hotline_api using (organisation_id = current_organisation())
    with check (organisation_id = current_organisation())', walled);
  execute format('grant %s on %s to hotline_api', verbs, walled);
end $$;

alter table organisations enable row level security;
create policy wall on organisations to hotline_api using (id = current_organisation()) with check (id = current_organisation());
grant select, update on organisations to hotline_api;

-- Deliveries carry no organisation: they are those of messages that can be seen. A message's id is looked up by its key.
alter table deliveries enable row level security;
create policy wall on deliveries to hotline_api using (exists (select from messages where messages.id = message_id));
grant select on deliveries to hotline_api;

select wall('numbers');
select wall('journeys');
select wall('contacts');
select wall('claimed_urns');
select wall('messages', 'select, insert');
select wall('inbox', 'select, insert');
select wall('held_inbox', 'select');
select wall('outbox', 'select, insert, delete');
select wall('conversations');
select wall('sessions', 'select');
select wall('turns', 'select');
select wall('data_tables', 'select, update');
select wall('triage_contents');
select wall('triage_models', 'select, insert');
select wall('triage_switches', 'select, insert');
select wall('triage_records', 'select');
select wall('triage_corrections');
