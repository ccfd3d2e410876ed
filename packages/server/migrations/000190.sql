-- Who put a model live: when answers are worse than yesterday, somebody must be asked why. Null where it went live by itself, after its
-- training; and for switches from before, of which nobody wrote it down.
alter table triage_switches add column switched_by text;
