import { type EffectRequest, type EffectResult, failedEffect, type HttpAnswer } from "@hotline/core/flow/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { namesOf } from "../store/contacts/names-of.ts";
import { claimUrn, insertEffectResult, type PendingEffect, readPendingEffect } from "../store/effects.ts";
import type { FlagBoard } from "../store/flag-board.ts";
import type { EffectJob } from "../store/turns.ts";
import type { Desk } from "../triage/desk.ts";
import { type CallRules, callHttp } from "./call-http.ts";
import type { Asking, Outside } from "./outside/outside.ts";
import { type Mailbox, sendEmail } from "./send-email.ts";

export interface CarryOutDeps {
  readonly pool: pg.Pool;
  readonly rules: CallRules;
  readonly mailbox?: Mailbox;
  readonly outside?: Outside;
  readonly flags: Pick<FlagBoard, "isOn">;
  /** The triage of an organisation, for what is asked of others. */
  readonly deskOf?: (organisationId: OrganisationId) => Promise<Desk | undefined>;
  /** There is work in the inbox. */
  readonly onInbox: () => void;
}

type Task = EffectJob & Pick<PendingEffect, "organisationId">;

/** One effect's calls may take this long in all; what is left then is not called any more. */
const budgetMs = 60_000;

/**
 * Does what a journey asked of the world, and puts the result into its contact's inbox. The network is never touched
 * inside a transaction. May run twice: whatever comes of an effect that was answered already is dropped on arrival.
 */
export async function carryOut(job: EffectJob, deps: CarryOutDeps): Promise<void> {
  const pending = await readPendingEffect(deps.pool, job);
  if (pending === null) return;
  const result = await perform(pending.request as EffectRequest, { ...job, ...pending }, deps);
  await insertEffectResult(deps.pool, job, result);
  deps.onInbox();
}

async function perform(request: EffectRequest, job: Task, deps: CarryOutDeps): Promise<EffectResult> {
  switch (request.kind) {
    case "http":
      return { kind: "http", answers: await callAll(request.calls, job.effectId, deps.rules) };
    case "email":
      if (deps.mailbox === undefined) return failedEffect(request, "this process has no mail server");
      return sendEmail(request, job.effectId, deps.mailbox);
    case "claimUrn":
      return { kind: "claimUrn", claimed: await claimUrn(deps.pool, job.contactId, request.urn) };
    case "classify":
      if (deps.outside === undefined) return failedEffect(request, "this process has no classifier");
      return deps.outside.classify(request.text, await askingFor(job, deps), request.language);
    case "llm":
      if (deps.outside === undefined) return failedEffect(request, "this process has no language model");
      return deps.outside.choose(request.input, request.instructions, await askingFor(job, deps));
    case "airtime":
      return failedEffect(request, "this installation cannot do that");
  }
}

async function askingFor({ contactId, organisationId }: Task, { pool, deskOf, flags }: CarryOutDeps): Promise<Asking> {
  const mayAsk = flags.isOn(organisationId, "outside");
  return { desk: await deskOf?.(organisationId), names: await namesOf(pool, contactId), mayAsk };
}

async function callAll(calls: Extract<EffectRequest, { kind: "http" }>["calls"], key: string, rules: CallRules) {
  const end = Date.now() + budgetMs;
  const answers: HttpAnswer[] = [];
  for (const [index, call] of calls.entries()) {
    if (Date.now() > end) break;
    answers.push(await callHttp(call, `${key}-${index}`, rules));
  }
  return answers;
}
