-- Work on contacts that takes longer than somebody waits: asked for behind the wall, done by the job worker.
create function queue_contact_job(task text, payload json, key text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if task not in ('planReminders', 'importContacts', 'undoImport', 'exportContacts', 'exportPerson') then
    raise exception 'no job of contacts: %', task;
  end if;
  if (payload ->> 'organisationId')::uuid is distinct from current_organisation() then
    raise exception 'a job is for the organisation that asks for it';
  end if;
  perform graphile_worker.add_job(task, payload, job_key => key);
end $$;
revoke execute on function queue_contact_job from public;
grant execute on function queue_contact_job to hotline_api;
