-- A process keeps the plan of a claim from when its outbox was empty, and there any plan is as good as another. When a broadcast
-- then filled it, each candidate was compared with all that waits: no claim among 20,000 messages ended within a minute, and the
-- replies of the number waited with them. Only the way by the indexes is right for an empty and for a full outbox.
alter function claim_outbox(uuid, int, int, bigint) set enable_seqscan = off;
alter function claim_outbox(uuid, int, int, bigint) set enable_bitmapscan = off;
alter function claim_outbox(uuid, int, int, bigint) set enable_sort = off;
