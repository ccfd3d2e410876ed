import type { FlowEvent } from "@hotline/core/flow/index.ts";
import { idOf, type JourneyId, type SessionId } from "@hotline/core/model/ids.ts";
import type { RunRow, TurnRow } from "../../store/journeys/runs.ts";

type RunStarted = Extract<FlowEvent, { type: "run_started" }>;

/** The runs of the contacts whose turns are counted. */
export class RunBook {
  readonly #runs = new Map<string, RunRow>();
  /** Session → its runs in the order in which they began, those that ended in these turns too. */
  readonly #sessions = new Map<string, string[]>();
  /** Session → those under way; the last one is where it is. */
  readonly #open = new Map<string, string[]>();
  readonly #changed = new Set<string>();

  /** `open` in the order in which they began. */
  constructor(open: readonly RunRow[]) {
    for (const run of open) {
      this.#keep(run);
      this.#push(this.#open, run);
    }
  }

  get(id: string): RunRow | undefined {
    return this.#runs.get(id);
  }

  /** The runs of a session that are under way, outermost first. */
  openOf(sessionId: SessionId): readonly RunRow[] {
    return this.#all(this.#open.get(sessionId));
  }

  /** Where a session is. */
  current(sessionId: SessionId): RunRow | undefined {
    return this.openOf(sessionId).at(-1);
  }

  /** The last run of a session through a journey. */
  lastOf(sessionId: SessionId, journeyId: JourneyId): RunRow | undefined {
    return this.#all(this.#sessions.get(sessionId)).findLast((run) => run.journeyId === journeyId);
  }

  /** A run begins in this turn; it is the session's current one from `enter` on. */
  begin(
    { runUuid, flow, parentUuid, terminal }: RunStarted,
    turn: TurnRow & { readonly sessionId: SessionId; readonly day: string },
  ): void {
    if (this.#runs.has(runUuid)) return;
    const { organisationId, contactId, sessionId, createdAt, day } = turn;
    const isEntered =
      terminal === true || (parentUuid !== undefined && this.#runs.get(parentUuid)?.sessionId === sessionId);
    this.#keep({
      id: runUuid,
      organisationId,
      contactId,
      sessionId,
      day,
      isEntered,
      journeyId: idOf(flow.uuid),
      version: Number(flow.version ?? 0),
      status: "waiting",
      node: null,
      results: {},
      startedAt: createdAt,
      endedAt: null,
    });
    this.#changed.add(runUuid);
  }

  /** The run, if it begins now; undefined where it has begun before. */
  enter(id: string): RunRow | undefined {
    const run = this.#runs.get(id);
    if (run === undefined || this.openOf(run.sessionId).includes(run)) return undefined;
    this.#push(this.#open, run);
    return run;
  }

  change(id: string, change: Partial<Pick<RunRow, "node" | "results">>): void {
    const run = this.#runs.get(id);
    if (run) this.#set({ ...run, ...change });
  }

  /** The run goes on in another version; undefined where it is there already. */
  move(id: string, version: number): RunRow | undefined {
    const run = this.#runs.get(id);
    return run === undefined || run.version === version ? undefined : this.#set({ ...run, version });
  }

  /** Ends a run; undefined where it was over already. */
  close(id: string, status: RunRow["status"], endedAt: Date): RunRow | undefined {
    const run = this.#runs.get(id);
    if (run?.status !== "waiting") return undefined;
    const open = this.#open.get(run.sessionId) ?? [];
    this.#open.set(
      run.sessionId,
      open.filter((other) => other !== id),
    );
    return this.#set({ ...run, status, endedAt });
  }

  /** The runs that are not as they were. */
  changed(): readonly RunRow[] {
    return this.#all([...this.#changed]);
  }

  #keep(run: RunRow): void {
    this.#runs.set(run.id, run);
    this.#push(this.#sessions, run);
  }

  #push(lists: Map<string, string[]>, { sessionId, id }: RunRow): void {
    lists.set(sessionId, [...(lists.get(sessionId) ?? []), id]);
  }

  #set(run: RunRow): RunRow {
    this.#runs.set(run.id, run);
    this.#changed.add(run.id);
    return run;
  }

  #all(ids: readonly string[] = []): readonly RunRow[] {
    return ids.flatMap((id) => this.#runs.get(id) ?? []);
  }
}
