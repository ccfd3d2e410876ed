-- Questions that a journey caught for want of an answer are open ones, too.
create index triage_records_unanswered on triage_records (organisation_id, message_id)
  where outcome in ('offered', 'handedOver', 'waiting', 'unanswered');
drop index triage_records_open;
