-- What was changed in the console since files were imported last: what → by whom, when, and what the files said. An import
-- that would undo it is refused.
alter table organisations add column edits json not null default '{}';

-- What starts a journey belongs to its version as its steps do; null: published before triggers were kept.
alter table journeys add column triggers json;
update journeys j set triggers = (
  select coalesce(json_agg(t), '[]') from organisations o, json_array_elements(o.settings -> 'triggers') t
  where o.id = j.organisation_id and t ->> 'journey' = j.id::text)
where version = (select max(version) from journeys n where n.organisation_id = j.organisation_id and n.id = j.id);

-- Switching the triggers of webhooks takes a lock that every message's commit needs, too, and whoever waits for it holds
-- up all who come after. So it is asked for a moment only, for all tables at once, and again a little later.
create function lock_soon(tables regclass[]) returns void language plpgsql as $$
declare
  before constant text := current_setting('lock_timeout');
  wanted constant text := (select string_agg(each::text, ', ' order by each::text) from unnest(tables) each);
begin
  for attempt in 1..40 loop
    begin
      perform set_config('lock_timeout', '50ms', true);
      execute 'lock table ' || wanted || ' in share row exclusive mode';
      perform set_config('lock_timeout', before, true);
      return;
    exception when lock_not_available then
      perform pg_sleep(0.15);
    end;
  end loop;
  raise lock_not_available using message = format('%s were busy for too long.', wanted);
end $$;
revoke all on function lock_soon(regclass[]) from public;

create function is_listening(told regclass) returns boolean language sql stable return
  exists (select from pg_trigger where tgrelid = told and tgname = 'told_when_new' and tgenabled <> 'D');
revoke all on function is_listening(regclass) from public;

create or replace function listen_as_asked() returns trigger language plpgsql security definer set search_path from current as $$
declare
  steps boolean;
  ends boolean;
  switched regclass[];
begin
  -- One after the other: each decides by what those before it left.
  perform pg_advisory_xact_lock(hashtext('what webhooks ask for'));
  steps := exists (select from webhooks where is_active
    and events && array['delivery.sent', 'delivery.delivered', 'delivery.read', 'delivery.failed']);
  ends := exists (select from webhooks where is_active and 'journey.ended' = any(events));
  if steps <> is_listening('deliveries') then switched := switched || 'deliveries'::regclass; end if;
  if ends <> is_listening('sessions') then switched := switched || 'sessions'::regclass; end if;
  if switched is null then return null; end if;
  perform lock_soon(switched);
  perform listen_for('deliveries', steps);
  perform listen_for('sessions', ends);
  return null;
end $$;
