import type { WebSocket } from "ws";
import { standingOfKeys } from "../../store/people/api-keys.ts";
import { standingOf } from "../../store/people/memberships.ts";
import { describe } from "../../telemetry/log.ts";
import type { ApiHouse, Visitor } from "../context.ts";

const everyMs = 2000;
/** "Begin anew": the client connects again, and is then told what it may do now. */
const sessionChanged = 4403;

/** By what somebody came in: a person's session, or a program's key. */
interface Watched {
  readonly by: "session" | "key";
  readonly id: string;
  standing: string | undefined;
}

/** Closes the sockets of sessions and keys that ended or may do something else than before, in a statement for all of each. */
export class SocketGuard {
  readonly #house: ApiHouse;
  readonly #sockets = new Map<WebSocket, Watched>();
  readonly #timer = setInterval(() => void this.#look(), everyMs);

  constructor(house: ApiHouse) {
    this.#house = house;
  }

  watch(socket: WebSocket, { session, viewer }: Visitor): void {
    const id = session?.token ?? viewer?.memberId;
    if (id === undefined) return;
    this.#sockets.set(socket, { by: session ? "session" : "key", id, standing: undefined });
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
        watched.standing ??= standing;
        if (standing === undefined || standing !== watched.standing) socket.close(sessionChanged, "Session changed");
      }
    } catch (error) {
      // Without the database nothing can be asked over these sockets either.
      this.#house.log.debug(describe(error), "sessions could not be looked at");
    }
  }

  #standings(looked: readonly (readonly [WebSocket, Watched])[], by: Watched["by"]) {
    const ids = [...new Set(looked.flatMap(([, watched]) => (watched.by === by ? [watched.id] : [])))];
    if (ids.length === 0) return new Map<string, string>();
    return by === "session" ? standingOf(this.#house.pool, ids) : standingOfKeys(this.#house.pool, ids);
  }
}
