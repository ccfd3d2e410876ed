import type { Clock } from "./clock.ts";
import type { Counters } from "./counters.ts";
import type { EmulatorEvents } from "./emulator-types.ts";
import type { MediaStore } from "./graph/media.ts";
import type { TemplateStore } from "./graph/templates.ts";
import type { Ledger } from "./ledger.ts";
import type { Numbers } from "./numbers.ts";
import type { EmulatorOptions, Faults, Knobs } from "./options.ts";
import type { People } from "./people.ts";
import type { WamidMaker } from "./wamid.ts";
import type { Webhooks } from "./webhooks/deliver.ts";
import type { Wheel } from "./wheel.ts";

/** Everything that one emulator consists of; each room takes what it needs. */
export interface Context {
  readonly options: EmulatorOptions;
  readonly knobs: Knobs;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly wheel: Wheel;
  readonly numbers: Numbers;
  readonly people: People;
  readonly media: MediaStore;
  readonly templates: TemplateStore;
  readonly webhooks: Webhooks;
  readonly ledger: Ledger;
  readonly counters: Counters;
  readonly wamids: WamidMaker;
  /** Where this emulator answers; known once it listens. */
  readonly address: { url: string };
  /** For listeners in this process: the load tool. */
  emit<K extends keyof EmulatorEvents>(event: K, data: EmulatorEvents[K]): void;
  /** For the page: a server-sent event. */
  tell(event: string, data: unknown): void;
}
