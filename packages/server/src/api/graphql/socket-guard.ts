import type { MemberId } from "@hotline/core/model/ids.ts";
import type { WebSocket } from "ws";
import { standingOfKeys } from "../../store/people/api-keys.ts";
import { see, standingOf } from "../../store/people/memberships.ts";
import { describe } from "../../telemetry/log.ts";
import type { ApiHouse, Visitor } from "../context.ts";

const everyMs = 2000;
/** "Begin anew": the client connects again, and is then told what it may do now. */
const sessionChanged = 4403;

/** By what somebody came in: a person's session, or a program's key. */
interface Watched {
  readonly by: "session" | "key";
  readonly id: string;
  readonly memberId: MemberId | undefined;
  /** What they could do when they came in: a change in the moment after that must be seen, too. */
  readonly standing: string | undefined;
}

/**
 * Closes the sockets of sessions and keys that ended or may do something else than before, in a statement for all of each, and
 * writes down whose pages are open.
 */
export class SocketGuard {
  readonly #house: ApiHouse;
  readonly #sockets = new Map<WebSocket, Watched>();
  readonly #timer = setInterval(() => void this.#look(), everyMs);

  constructor(house: ApiHouse) {
    this.#house = house;
  }

  watch(socket: WebSocket, { session, viewer, standing }: Visitor): void {
    const id = session?.token ?? viewer?.memberId;
    if (id === undefined) return;
    this.#sockets.set(socket, { by: session ? "session" : "key", id, memberId: viewer?.memberId, standing });
    socket.once("close", () => this.#sockets.delete(socket));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#sockets.size === 0) return;
    try {
      const looked = [...this.#sockets];
      const standings = {
        session: await this.#standings(looked, "session"),
        key: await this.#standings(looked, "key"),
      };
      for (const [socket, watched] of looked) {
        const standing = standings[watched.by].get(watched.id);
        if (standing === undefined || standing !== watched.standing) socket.close(sessionChanged, "Session changed");
      }
      await this.#see();
    } catch (error) {
      // Without the database nothing can be asked over these sockets either.
      this.#house.log.debug(describe(error), "sessions could not be looked at");
    }
  }

  /** Of those that were not closed just now. */
  async #see(): Promise<void> {
    const people = [...this.#sockets].flatMap(([{ readyState, OPEN }, watched]) =>
      readyState === OPEN && watched.by === "session" ? [watched] : [],
    );
    const members = people.flatMap(({ memberId }) => memberId ?? []);
    if (people.length > 0) await see(this.#house.pool, idsOf(people), [...new Set(members)]);
  }

  #standings(looked: readonly (readonly [WebSocket, Watched])[], by: Watched["by"]) {
    const ids = idsOf(looked.flatMap(([, watched]) => (watched.by === by ? [watched] : [])));
    if (ids.length === 0) return new Map<string, string>();
    return by === "session" ? standingOf(this.#house.pool, ids) : standingOfKeys(this.#house.pool, ids);
  }
}

const idsOf = (watched: readonly Watched[]): readonly string[] => [...new Set(watched.map(({ id }) => id))];
