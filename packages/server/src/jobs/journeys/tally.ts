import type { FlowEvent, Segment } from "@hotline/core/flow/index.ts";
import { resultKey } from "@hotline/core/flow/results.ts";
import { idOf, type SessionId } from "@hotline/core/model/ids.ts";
import type { RunRow, RunStatus, SessionEnd, TurnRow } from "../../store/journeys/runs.ts";
import { Counters } from "./counters.ts";
import { RunBook } from "./run-book.ts";

/** A turn, with its day in the organisation's time zone. */
export type CountedTurn = TurnRow & { readonly day: string };

/** What a stretch of turns adds to the counts, and the runs that it began or changed. */
export interface Tally {
  readonly runs: readonly RunRow[];
  readonly counters: Counters;
}

/** What of a turn's reason the counting needs. */
interface Why {
  readonly because?: string;
  readonly interrupted?: SessionId;
  readonly moved?: Readonly<Record<string, string>>;
}

type Noted = FlowEvent | (Segment & { readonly type?: undefined });
type ResultChanged = Extract<FlowEvent, { type: "run_result_changed" }>;

/**
 * Counts turns, in the order in which they were. `open` are the runs of their contacts that have not ended; `ends` says
 * which sessions were over when, for those that ended without a word of the engine: by another journey, by STOP.
 */
export function tally(turns: readonly CountedTurn[], open: readonly RunRow[], ends: readonly SessionEnd[]): Tally {
  const book = new RunBook(open);
  const counters = new Counters();
  for (const turn of turns) countTurn(turn, book, counters);
  for (const end of ends) for (const run of book.openOf(end.sessionId)) endByOthers(run, end, turns, book, counters);
  return { runs: book.changed(), counters };
}

function countTurn(turn: CountedTurn, book: RunBook, counters: Counters): void {
  const { interrupted, moved = {} } = turn.reason as Why;
  for (const [run, version] of Object.entries(moved)) moveRun(run, Number(version), book, counters);
  if (interrupted !== undefined)
    for (const run of book.openOf(interrupted).toReversed()) end(run, "interrupted", turn, book, counters);
  const { sessionId } = turn;
  if (sessionId === null) return;
  const noted = turn.events as readonly Noted[];
  const events = noted.filter((one) => one.type !== undefined);
  for (const event of events) if (event.type === "run_started") book.begin(event, { ...turn, sessionId });
  for (const one of noted) if (one.type === undefined) countWay(one, { ...turn, sessionId }, book, counters);
  for (const event of events) countEvent(event, { ...turn, sessionId }, book, counters);
}

/** Those who are taken along to another version count as begun there. */
function moveRun(id: string, version: number, book: RunBook, counters: Counters): void {
  const before = book.get(id);
  const after = book.move(id, version);
  if (before === undefined || after === undefined) return;
  const outcome = before.isEntered ? "entered" : "started";
  counters.day(before, outcome, -1);
  counters.day(after, outcome);
}

function countEvent(event: FlowEvent, turn: CountedTurn & { sessionId: SessionId }, book: RunBook, counters: Counters) {
  if (event.type === "run_started") {
    const run = book.enter(event.runUuid);
    if (run) counters.day(run, run.isEntered ? "entered" : "started");
  } else if (event.type === "run_result_changed") {
    const run = book.current(turn.sessionId);
    if (run) saveResult(run, event, book, counters);
  } else if (event.type === "run_ended") {
    const run = book.get(event.runUuid);
    if (run === undefined) return;
    if (event.exitUuid !== undefined) counters.exit(run, event.exitUuid, turn.day);
    end(
      run,
      event.status === "completed" || event.status === "expired" ? event.status : "failed",
      turn,
      book,
      counters,
    );
  }
}

/** A way is one of the journey whose exit it is; in a session that went into the same journey twice, of the last pass. */
function countWay(way: Segment, turn: CountedTurn & { sessionId: SessionId }, book: RunBook, counters: Counters): void {
  const run = book.lastOf(turn.sessionId, idOf(way.flowUuid));
  if (run === undefined) return;
  counters.exit(run, way.exitUuid, turn.day);
  book.change(run.id, { node: way.destinationUuid });
}

function saveResult(run: RunRow, { name, value, category }: ResultChanged, book: RunBook, counters: Counters): void {
  const key = resultKey(name);
  const before = run.results[key];
  if (before !== undefined) counters.category(run, before, -1);
  book.change(run.id, { results: { ...run.results, [key]: { name, value, category } } });
  counters.category(run, { name, category }, 1);
}

function end(
  { id }: RunRow,
  status: Exclude<RunStatus, "waiting">,
  at: Pick<CountedTurn, "day" | "createdAt">,
  book: RunBook,
  counters: Counters,
): void {
  const run = book.close(id, status, at.createdAt);
  if (run === undefined) return;
  counters.day(run, status);
  if (status !== "completed") counters.stop(run, at.day);
}

/** Only what these turns have come to is over: a later one may still have something to say. */
function endByOthers(run: RunRow, over: SessionEnd, turns: readonly CountedTurn[], book: RunBook, counters: Counters) {
  const last = turns.findLast(
    ({ contactId, createdAt }) => contactId === run.contactId && createdAt.getTime() >= over.endedAt.getTime(),
  );
  if (last === undefined) return;
  const status = over.status === "completed" || over.status === "failed" ? over.status : "interrupted";
  end(run, status, { day: last.day, createdAt: over.endedAt }, book, counters);
}
