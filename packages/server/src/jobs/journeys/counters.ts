import { resultKey } from "@hotline/core/flow/results.ts";
import type { JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { CategorySum, DaySum, ExitSum, Outcome, StopSum, Sums } from "../../store/journeys/counts.ts";
import type { RunRow, SavedResult } from "../../store/journeys/runs.ts";

/** Sums up what happens, each sum to be added to one row. */
export class Counters implements Sums {
  readonly #days = new Summing<DaySum>();
  readonly #exits = new Summing<ExitSum>();
  readonly #stops = new Summing<StopSum>();
  readonly #categories = new Summing<CategorySum>();

  day(run: RunRow, outcome: Outcome, added: 1 | -1 = 1): void {
    this.#days.add({ ...place(run), version: run.version, day: run.day, outcome, added });
  }

  exit(run: RunRow, exit: string, day: string): void {
    this.#exits.add({ ...place(run), version: run.version, exit, day, added: 1 });
  }

  stop(run: RunRow, day: string): void {
    this.#stops.add({ ...place(run), version: run.version, node: run.node ?? "", day, added: 1 });
  }

  category(run: RunRow, { name, category }: Pick<SavedResult, "name" | "category">, added: 1 | -1): void {
    // Results that are no choice (a name, a number) have a category all the same, mostly "All Responses".
    this.#categories.add({ ...place(run), result: resultKey(name), category, day: run.day, added });
  }

  get days(): readonly DaySum[] {
    return this.#days.all();
  }
  get exits(): readonly ExitSum[] {
    return this.#exits.all();
  }
  get stops(): readonly StopSum[] {
    return this.#stops.all();
  }
  get categories(): readonly CategorySum[] {
    return this.#categories.all();
  }
}

const place = ({ organisationId, journeyId }: RunRow) => ({ organisationId, journeyId });

interface Sum {
  readonly organisationId: OrganisationId;
  readonly journeyId: JourneyId;
  readonly added: number;
}

class Summing<T extends Sum> {
  readonly #sums = new Map<string, T>();

  add(sum: T): void {
    const { added, ...key } = sum;
    // Sums of one kind are made in one place, so their parts come in one order.
    const id = Object.values(key).join("\n");
    this.#sums.set(id, { ...sum, added: (this.#sums.get(id)?.added ?? 0) + added });
  }

  /** Sorted, so that two who write at once take the rows in one order. */
  all(): readonly T[] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
  }
}
