-- The results of a journey as a file, made and fetched as those of contacts are.
alter table contact_exports drop constraint contact_exports_kind_check;
-- contacts: rows of CSV · person: everything about one, as JSON · results: who went through a journey, rows of CSV
alter table contact_exports add constraint contact_exports_kind_check check (kind in ('contacts', 'person', 'results'));

-- Jobs for one journey's results are asked for in the same transaction as the export's row.
create function queue_results_job(payload json, key text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (payload ->> 'organisationId')::uuid is distinct from current_organisation() then
    raise exception 'a job is for the organisation that asks for it';
  end if;
  perform graphile_worker.add_job('exportResults', payload, job_key => key);
end $$;
revoke execute on function queue_results_job from public;
grant execute on function queue_results_job to hotline_api;
