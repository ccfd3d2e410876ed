-- How often a message was taken to be sent: the name of a claim among those of one message. An outcome may be written late or twice
-- (the database went away, and whether the commit had happened nobody could tell); meanwhile another process may have taken the
-- message, and putting it back under its hands sent it twice. An outcome of an earlier claim changes nothing any more.
alter table outbox add column claims int not null default 0;

drop function claim_outbox(uuid, int, int, bigint);
-- Takes up to `max_rows` due messages of a number for one process. A contact's message is taken only when every
-- earlier one of that contact by this number is gone or taken in the same call, and nothing is under way there: the lock
-- makes calls for one number follow each other, and within a call rows of one contact come out in order, so nothing can
-- overtake. Turns claim without this lock; they hold the shard of the contact, and so must whoever else fills the outbox.
--
-- Where nothing is known of the outbox's contents, the planner would take all rows of the number for each candidate instead of
-- the few of its contact: `offset 0` leaves it no choice. A process keeps the plan from when its outbox was empty: only the way
-- by the indexes is right for an empty and for a full one.
create function claim_outbox(for_number uuid, max_rows int, lowest_priority int, claimer bigint) returns table (
  contact_id uuid, number_id uuid, message_id uuid, priority smallint, phone text, user_id text, content json, reply_to text,
  attempts int, claims int, created_at timestamptz
) rows 10 language plpgsql set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
#variable_conflict use_column
begin
  perform pg_advisory_xact_lock(7261002, hashtext(for_number::text));
  -- One statement, begun after the wait for the lock: what it claims it must also see the content of.
  return query
    with due as (
      select o.ctid as place from outbox o
      where o.number_id = for_number and o.state = 'ready' and o.due_at <= now() and o.priority <= lowest_priority
        and not exists (
          select 1 from (select * from outbox where contact_id = o.contact_id offset 0) other
          where other.number_id = o.number_id
            and (other.state <> 'ready' or (other.id < o.id and (other.due_at > now() or other.priority > o.priority))))
      order by o.priority, o.id limit max_rows
    ), claimed as (
      update outbox set state = 'sending', claimed_by = claimer, claimed_at = now(), attempts = outbox.attempts + 1,
        claims = outbox.claims + 1
      from due where outbox.ctid = due.place and outbox.state = 'ready'
      returning outbox.*
    )
    select o.contact_id, o.number_id, o.message_id, o.priority, c.phone, c.user_id, m.content, m.reply_to, o.attempts, o.claims,
      o.created_at
    from claimed o
    cross join lateral (select * from messages where id = o.message_id offset 0) m
    cross join lateral (select * from contacts where id = o.contact_id offset 0) c
    order by o.priority, o.id;
end $$;
