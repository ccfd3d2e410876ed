import { type EffectResult, failedEffect, type Resume, type Session, type Trigger } from "@hotline/core/flow/index.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import { type Decision, decide } from "@hotline/core/play/decide.ts";
import { inputOf } from "@hotline/core/play/input.ts";
import { numberedChoice } from "@hotline/core/play/numbered-choice.ts";
import type { Work } from "../store/claim-inbox.ts";
import { readHandBack } from "../store/hand-back.ts";
import { ContactState } from "./contact-state.ts";
import { movedSession } from "./move-session.ts";
import type { Reason } from "./reason.ts";
import type { Setting } from "./setting.ts";
import { isForMany, readStart, triggerOf } from "./start-row.ts";
import { type HeardDecision, TriageTurn } from "./triage-turn.ts";
import type { SpokenTurns } from "./turn-log.ts";

/** What the rows of one contact's inbox mean, one after the other. */
export class ContactRun {
  readonly #setting: Setting;
  readonly #first: Work;
  readonly #held: readonly Work[];
  /** What waits until the journey's effect is answered. */
  readonly #waiting: Work[];
  readonly #state: ContactState;
  readonly #triage: TriageTurn;
  /** A human talks with the person: what they write is heard, and all else waits until the conversation is handed back. */
  readonly #claimed: boolean;
  #isNew: boolean;
  #lastInboundAt: Date | null = null;
  #lastNumberId: string | undefined;
  #heard = 0;

  constructor(first: Work, held: readonly Work[], setting: Setting) {
    this.#first = first;
    this.#held = held;
    this.#waiting = [...held];
    this.#setting = setting;
    this.#state = new ContactState(first, setting);
    this.#triage = new TriageTurn(first, this.#state, setting);
    this.#claimed = first.conversation?.claimed === true;
    this.#isNew = first.conversation === null;
  }

  take(work: Work): void {
    if (work.kind === "message") this.#note(work);
    if (this.#claimed) this.#takeClaimed(work);
    else this.#takeFree(work);
  }

  #note(work: Work): void {
    const at = work.sentAt ?? work.queuedAt;
    // Webhooks come in any order, up to a week late: what was said before the last word opens no window anew.
    if (this.#lastInboundAt === null || at >= this.#lastInboundAt) {
      this.#lastInboundAt = at;
      this.#lastNumberId = work.numberId;
      this.#state.hearFrom(work.numberId, at);
    }
    this.#heard += 1;
  }

  #takeClaimed(work: Work): void {
    if (work.kind === "message" || work.kind === "handBack") this.#do(work);
    else this.#waiting.push(work);
  }

  #takeFree(work: Work): void {
    const state = this.#state;
    if (
      work.kind === "handBack" ||
      work.kind === "wake" ||
      work.kind === "effect" ||
      (state.isPending && this.#triage.isOptOut(work))
    )
      this.#do(work);
    else {
      this.#waiting.push(work);
      if (state.isPending && state.isExpired) this.#giveUp(work);
    }
    // Whatever came while an effect was under way has its turn as soon as that is answered, in order.
    while (!state.isPending) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      this.#do(next);
    }
  }

  /** The engine refused the work; a session that waits for an effect ends, for nothing else would end it. */
  fail(work: Work, error: string): void {
    const { session, isPending } = this.#state;
    this.#state.note(work, { because: "engineError", error });
    if (session && isPending) this.#state.abandon(session);
  }

  result(works: readonly Work[]): SpokenTurns {
    const { contactId, organisationId, numberId } = this.#first;
    const { session, ...place } = this.#state.place;
    const { messages, sessions, turns, forOthers } = this.#state.log;
    const waiting = new Set(this.#waiting);
    return {
      contactId,
      organisationId,
      messages,
      sessions,
      turns,
      forOthers,
      isBulk: works.every(({ kind, payload }) => kind === "start" && isForMany(readStart(payload))),
      ...this.#triage.writes(),
      done: idsOf(works.filter((work) => work.isQueued && !waiting.has(work))),
      held: idsOf(works.filter((work) => waiting.has(work))),
      toQueue: works.filter((work) => !work.isQueued && waiting.has(work)),
      released: this.#held.filter((work) => !waiting.has(work)).map(({ id }) => id),
      effect: this.#state.effect(),
      inbox: this.#inbox(),
      numberId: this.#lastNumberId ?? numberId,
      conversation: {
        ...place,
        lastInboundAt: this.#lastInboundAt,
        sessionId: session?.uuid ?? null,
        journeyId: session?.runs.at(-1)?.flow.uuid ?? null,
        session,
      },
      contact: this.#state.contact(),
    };
  }

  /** What the operators' inbox has to know. */
  #inbox(): SpokenTurns["inbox"] {
    const known = this.#first.conversation?.inInbox === true;
    return { known, claimed: this.#claimed, heard: this.#heard, isHelped: this.#state.isHelped };
  }

  #do(work: Work): void {
    this.#state.speakBy(work.numberId);
    switch (work.kind) {
      case "message":
        this.#hear(work);
        break;
      case "wake":
        this.#wake(work);
        break;
      case "effect":
        this.#effect(work);
        break;
      case "start":
        this.#begin(work);
        break;
      case "handBack":
        this.#handBack(work);
        break;
    }
  }

  #hear(work: Work): void {
    const content = work.content as InboundContent;
    if (this.#claimed) {
      this.#listen(work, content);
      return;
    }
    if (this.#state.isExpired) this.#expire(work);
    const { session, promptId, lateTaps } = this.#state.place;
    const standing = { waiting: session !== null, promptId, lateTaps, isNew: this.#isNew };
    const decision = decide(content, standing, this.#setting.programme, () => this.#state.takingOf(work, content));
    this.#isNew = false;
    const heard = this.#triage.hear(decision, work, content);
    if (heard !== null) this.#act(heard, work, content);
    this.#triage.speakAfter();
  }

  /** The human who talks sees what triage sees; the journey stays where it is. */
  #listen(work: Work, content: InboundContent): void {
    this.#isNew = false;
    const nothing: Decision = { kind: "nothing", reason: { because: "noTrigger" } };
    if (this.#triage.hear(nothing, work, content) !== null) this.#state.note(work, { because: "claimed" });
  }

  #act(decision: HeardDecision, work: Work, content: InboundContent): void {
    const { promptId } = this.#state.place;
    if (decision.kind === "start") this.#startFor(decision, work, content);
    else if (decision.kind === "resume") this.#answer(decision, work, content);
    else {
      if (decision.kind === "repeat" && promptId) this.#state.repeat(promptId);
      this.#state.note(work, decision.reason);
    }
  }

  #answer({ reason }: HeardDecision, work: Work, content: InboundContent): void {
    const { session, promptChoices } = this.#state.place;
    if (!session) return;
    const input = inputOf(work, numberedChoice(content, promptChoices), this.#setting.environment.now);
    this.#goOn(session, { type: "msg", input }, work, reason);
  }

  #startFor(
    { match, journey, reason }: Extract<HeardDecision, { kind: "start" }>,
    work: Work,
    content: InboundContent,
  ): void {
    const { now } = this.#setting.environment;
    if (this.#state.hurts(journey)) {
      this.#state.note(work, { ...reason, skipped: true, skippedBy: "state" });
      this.#triage.standIn();
      return;
    }
    if (match?.trigger.setsLanguage) this.#state.setLanguage(match.language);
    const trigger: Trigger = {
      type: "msg",
      flow: journey,
      triggeredOn: new Date(now).toISOString(),
      input: inputOf(work, content, now),
      ...(match ? { keyword: match.keyword } : {}),
    };
    this.#state.start(trigger, work, reason);
  }

  /** A wait's time is up, unless the person has moved on since. */
  #wake(work: Work): void {
    const due = work.payload as { sessionId?: string; promptId?: string | null } | null;
    const { session, promptId } = this.#state.place;
    if (!session || due?.sessionId !== session.uuid || (due.promptId ?? null) !== promptId)
      this.#state.note(work, { because: "staleWake" });
    else if (this.#state.isExpired) this.#expire(work);
    else if (this.#state.isPending) {
      this.#state.seekEffect();
      this.#state.note(work, { because: "effectSought" });
    } else this.#goOn(session, { type: "wait_timeout" }, work, { because: "timeout" });
  }

  #expire(work: Work): void {
    const { session, isPending } = this.#state;
    if (isPending) this.#giveUp(work);
    else if (session) this.#state.resume(session, { type: "wait_expiration" }, work, { because: "expiry" });
  }

  /** The result of an effect; one that came before, or too late, is recognised by the ids. */
  #effect(work: Work): void {
    const { session } = this.#state;
    const came = work.payload as { sessionId: string; effectId: string; result: EffectResult };
    const input = { type: "effect", id: came.effectId, result: came.result } as const;
    if (session?.uuid !== came.sessionId || session.effect?.id !== came.effectId)
      this.#state.note(work, { because: "staleEffect" });
    else this.#goOn(session, input, work, { because: "effect" });
  }

  #giveUp(work: Work): void {
    const { session } = this.#state;
    if (!session?.effect) return;
    this.#state.speakBy(work.numberId);
    const { id, request } = session.effect;
    const result = failedEffect(request, "nobody answered in time");
    this.#state.resume(session, { type: "effect", id, result }, work, { because: "effect", error: "timeout" });
  }

  /** A journey begins that no message of the person asks for. */
  #begin(work: Work): void {
    const { programme, environment } = this.#setting;
    const begins = readStart(work.payload);
    const { because, journey, whenBusy, campaign } = begins;
    const reason: Reason = { because, journey, ...(campaign && { campaign }) };
    if (this.#state.isExpired) this.#expire(work);
    const { status } = this.#state;
    if (!begins.says && !programme.assets.flow(journey))
      this.#state.note(work, { ...reason, error: `There is no journey ${journey}.` });
    else if (status !== "active") this.#state.note(work, { ...reason, skipped: true, skippedBy: status });
    else if (this.#state.hurts(journey, begins.tags))
      this.#state.note(work, { ...reason, skipped: true, skippedBy: "state" });
    else if (begins.says) {
      this.#state.sayBeside(begins.says, begins.template);
      this.#state.note(work, reason);
    } else if (this.#state.session && whenBusy === "skip")
      this.#state.note(work, { ...reason, skipped: true, skippedBy: "busy" });
    else this.#state.start(triggerOf(begins, environment.now), work, reason, whenBusy);
  }

  /** The human is done. Where another one has taken over in between, the journeys wait for that one. */
  #handBack(work: Work): void {
    const { goesOn, quiet } = readHandBack(work.payload);
    const { session, promptId } = this.#state.place;
    const reason: Reason = { because: "handedBack", goesOn };
    if (this.#claimed) this.#state.note(work, { ...reason, skipped: true });
    else if (session === null || quiet) this.#state.note(work, reason);
    else if (goesOn === "continue") this.#continue(work, promptId, reason);
    else {
      this.#state.abandon(session, "interrupted");
      this.#state.note(work, reason);
      if (goesOn === "startOver" && this.#state.isActive) this.#startAgain(session, work, reason);
    }
  }

  /** The open question is asked again, after all that was said in between; unless its time is up. */
  #continue(work: Work, promptId: string | null, reason: Reason): void {
    const { session } = this.#state.place;
    const isDue = this.#waiting.some(({ kind }) => kind === "wake");
    if (this.#state.isExpired) this.#expire(work);
    else {
      const asks = session?.status === "waiting" && promptId !== null && !isDue && this.#state.isActive;
      if (asks) this.#state.repeat(promptId);
      this.#state.note(work, reason);
    }
  }

  #startAgain(session: Session, work: Work, reason: Reason): void {
    const flow = session.runs[0]?.flow.uuid;
    if (flow === undefined || !this.#setting.programme.assets.flow(flow)) return;
    const trigger: Trigger = {
      type: "manual",
      flow,
      triggeredOn: new Date(this.#setting.environment.now).toISOString(),
    };
    this.#state.start(trigger, work, reason);
  }

  /** A session goes on; the newest version of its journey may ask for those who are in an older one. */
  #goOn(session: Session, input: Resume, work: Work, reason: Reason): void {
    const moved = movedSession(session, this.#setting.programme);
    if (moved?.kind === "restart") this.#state.start(moved.trigger, work, { because: "newVersion" });
    else if (moved === null) this.#state.resume(session, input, work, reason);
    else this.#state.resume(moved.session, input, work, { ...reason, moved: versionsOf(moved.session) });
  }
}

function versionsOf({ runs }: Session): Readonly<Record<string, string>> {
  return Object.fromEntries(
    runs.flatMap(({ uuid, flow }) => (flow.version === undefined ? [] : [[uuid, flow.version]])),
  );
}

const idsOf = (works: readonly Work[]) => works.map(({ shard, id }) => ({ shard, id }));
