import { type EffectResult, failedEffect, type Resume, type Session, type Trigger } from "@hotline/core/flow/index.ts";
import type { SessionId } from "@hotline/core/model/ids.ts";
import type { InboundContent } from "@hotline/core/model/message.ts";
import { type Decision, decide } from "@hotline/core/play/decide.ts";
import { inputOf } from "@hotline/core/play/input.ts";
import { numberedChoice } from "@hotline/core/play/numbered-choice.ts";
import type { Work } from "../store/claim-inbox.ts";
import { readHandBack } from "../store/hand-back.ts";
import type { ContactState } from "./contact-state.ts";
import { movedSession } from "./move-session.ts";
import type { Reason } from "./reason.ts";
import type { Setting } from "./setting.ts";
import { readStart, type Start, triggerOf } from "./start-row.ts";
import type { HeardDecision, TriageTurn } from "./triage-turn.ts";

/** What each row of a contact's inbox means, and the turn that it makes. */
export class ContactInputs {
  readonly #setting: Setting;
  readonly #state: ContactState;
  readonly #triage: TriageTurn;
  /** A human talks with the person. */
  readonly #claimed: boolean;
  #isNew: boolean;

  constructor({ conversation }: Work, state: ContactState, triage: TriageTurn, setting: Setting) {
    this.#setting = setting;
    this.#state = state;
    this.#triage = triage;
    this.#claimed = conversation?.claimed === true;
    this.#isNew = conversation === null;
  }

  /** `isTimeUp`: a row that waits says that nobody answered the open question. */
  take(work: Work, isTimeUp: boolean): void {
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
        this.#handBack(work, isTimeUp);
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
    const due = work.payload as { sessionId?: SessionId; promptId?: string | null } | null;
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
    if (isPending) this.giveUp(work);
    else if (session) this.#state.resume(session, { type: "wait_expiration" }, work, { because: "expiry" });
  }

  /** The result of an effect; one that came before, or too late, is recognised by the ids. */
  #effect(work: Work): void {
    const { session } = this.#state;
    const came = work.payload as { sessionId: SessionId; effectId: string; result: EffectResult };
    const input = { type: "effect", id: came.effectId, result: came.result } as const;
    if (session?.uuid !== came.sessionId || session.effect?.id !== came.effectId)
      this.#state.note(work, { because: "staleEffect" });
    else this.#goOn(session, input, work, { because: "effect" });
  }

  /** A session that waits for an effect goes on without it. */
  giveUp(work: Work): void {
    const { session } = this.#state;
    if (!session?.effect) return;
    this.#state.speakBy(work.numberId);
    const { id, request } = session.effect;
    const result = failedEffect(request, "nobody answered in time");
    this.#state.resume(session, { type: "effect", id, result }, work, { because: "effect", error: "timeout" });
  }

  /** A journey begins that no message of the person asks for. */
  #begin(work: Work): void {
    const begins = readStart(work.payload);
    if (this.#state.isExpired) this.#expire(work);
    const { log } = this.#state;
    const first = log.messages.length;
    this.#start(begins, work);
    if (begins.broadcast !== undefined) log.came(begins.broadcast, first, begins);
  }

  #start(begins: Start, work: Work): void {
    const { programme, environment } = this.#setting;
    const { because, journey, whenBusy, campaign } = begins;
    const reason: Reason = { because, journey, ...(campaign && { campaign }) };
    const { status } = this.#state;
    if (begins.withheld === "stopped") this.#state.note(work, { ...reason, skipped: true, skippedBy: "cancelled" });
    else if (!begins.says && !programme.assets.flow(journey))
      this.#state.note(work, { ...reason, error: `There is no journey ${journey}.` });
    else if (status !== "active") this.#state.note(work, { ...reason, skipped: true, skippedBy: status });
    else if (this.#state.hurts(journey, begins.tags))
      this.#state.note(work, { ...reason, skipped: true, skippedBy: "state" });
    else if (begins.says) {
      this.#state.sayBeside(begins.says, begins);
      this.#state.note(work, reason);
    } else if (this.#state.session && whenBusy === "skip")
      this.#state.note(work, { ...reason, skipped: true, skippedBy: "busy" });
    else this.#state.start(triggerOf(begins, environment.now), work, reason, whenBusy);
  }

  /** The human is done. Where another one has taken over in between, the journeys wait for that one. */
  #handBack(work: Work, isTimeUp: boolean): void {
    const { goesOn, quiet } = readHandBack(work.payload);
    const { session } = this.#state.place;
    const reason: Reason = { because: "handedBack", goesOn };
    if (this.#claimed) this.#state.note(work, { ...reason, skipped: true });
    else if (session === null || quiet) this.#state.note(work, reason);
    else if (goesOn === "continue") this.#continue(work, isTimeUp, reason);
    else {
      this.#state.abandon(session, "interrupted");
      this.#state.note(work, reason);
      if (goesOn === "startOver" && this.#state.isActive) this.#startAgain(session, work, reason);
    }
  }

  /** The open question is asked again, after all that was said in between; unless its time is up. */
  #continue(work: Work, isTimeUp: boolean, reason: Reason): void {
    const { session, promptId } = this.#state.place;
    if (this.#state.isExpired) this.#expire(work);
    else {
      const asks = session?.status === "waiting" && promptId !== null && !isTimeUp && this.#state.isActive;
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
