import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { walled } from "../../store/walled.ts";
import type { ApiHouse } from "../context.ts";
import type { Live } from "../generated/resolvers.ts";
import { type Asking, parts } from "./parts.ts";

const everyMs = 1000;
/** A part may take this share of the time: what costs 25 ms is looked at every five seconds. Messages go first. */
const costShare = 0.005;
/** However dear it was: what was taken in the worst moment of a busy hour would stand there for minutes after it. */
const slowestMs = 30_000;

/** How long after a part was begun it is taken again, by what it cost. */
export const dueAfter = (everyMs: number, costMs: number): number =>
  Math.max(everyMs, Math.min(slowestMs, costMs / costShare));

/** What is shown before it was first read. */
const nothing: Omit<Live, "at"> = {
  inPerSecond: 0,
  outPerSecond: 0,
  minutes: [],
  peopleNow: 0,
  peopleToday: 0,
  inToday: 0,
  outToday: 0,
  replyP50Ms: null,
  replyP95Ms: null,
  replySample: 0,
  queues: [],
  outcomes: [],
  outcomesSince: null,
  choices: [],
  answers: [],
  labels: [],
  languages: [],
  countries: [],
  urgent: 0,
  waiting: 0,
  waitingSince: null,
  sources: [],
  numbers: [],
  sheds: [],
  off: [],
  missingRoles: [],
};

/** The figures of one organisation in this process: taken once a second for all who watch, and not at all while nobody does. */
export class LiveBoard {
  readonly #house: ApiHouse;
  readonly #asking: Asking;
  readonly #due = parts.map(() => 0);
  readonly #watchers = new Set<(figures: Live) => void>();
  #figures: Omit<Live, "at"> = nothing;
  #last: Live | null = null;
  #takenAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #looking = false;

  constructor(house: ApiHouse, organisationId: OrganisationId) {
    this.#house = house;
    this.#asking = { organisationId };
  }

  /** Whether somebody watches. */
  get isWatched(): boolean {
    return this.#watchers.size > 0;
  }

  /** The figures of this moment, without watching. */
  async take(): Promise<Live> {
    if (!this.#last || performance.now() - this.#takenAt > 2 * everyMs) await this.#look();
    return this.#last ?? { ...nothing, at: new Date() };
  }

  /** Hands on each new set of figures until the returned function is called. */
  watch(hear: (figures: Live) => void): () => void {
    this.#watchers.add(hear);
    if (this.#last && this.#timer) hear(this.#last);
    if (!this.#timer) this.#start();
    return () => {
      this.#watchers.delete(hear);
      if (this.isWatched || !this.#timer) return;
      clearInterval(this.#timer);
      this.#timer = null;
    };
  }

  #start(): void {
    this.#due.fill(0);
    const look = () => {
      // A look that takes longer than a second is its own pace.
      if (!this.#looking) void this.#look().catch(() => undefined);
    };
    this.#timer = setInterval(look, everyMs);
    look();
  }

  async #look(): Promise<void> {
    this.#looking = true;
    try {
      await walled(this.#house.pool, this.#asking.organisationId, async (tx) => {
        for (const [place, part] of parts.entries()) {
          const begun = performance.now();
          if (begun < (this.#due[place] ?? 0)) continue;
          this.#figures = { ...this.#figures, ...(await part.read(tx, this.#asking)) };
          this.#due[place] = begun + dueAfter(part.everyMs, performance.now() - begun);
        }
      });
      this.#last = { ...agreeing(this.#figures), at: new Date() };
      this.#takenAt = performance.now();
      for (const hear of this.#watchers) hear(this.#last);
    } finally {
      this.#looking = false;
    }
  }
}

/** What is counted minute by minute is some seconds behind: who has just written, wrote today. */
function agreeing(figures: Omit<Live, "at">): Omit<Live, "at"> {
  return { ...figures, peopleToday: Math.max(figures.peopleToday, figures.peopleNow) };
}

const boards = new WeakMap<ApiHouse, Map<string, LiveBoard>>();

/** The one board of an organisation in this process. */
export function boardOf(house: ApiHouse, organisationId: OrganisationId): LiveBoard {
  const ofHouse = boards.get(house) ?? new Map<string, LiveBoard>();
  boards.set(house, ofHouse);
  const board = ofHouse.get(organisationId) ?? new LiveBoard(house, organisationId);
  ofHouse.set(organisationId, board);
  return board;
}
