import type { WebSocket } from "ws";
import { standingOf } from "../../store/people/memberships.ts";
import { describe } from "../../telemetry/log.ts";
import type { ApiHouse } from "../context.ts";

const everyMs = 2000;
/** "Begin anew": the client connects again, and is then told what it may do now. */
const sessionChanged = 4403;

interface Watched {
  readonly token: string;
  standing: string | undefined;
}

/** Closes the sockets of sessions that ended or may do something else than before, in one statement for all of them. */
export class SocketGuard {
  readonly #house: ApiHouse;
  readonly #sockets = new Map<WebSocket, Watched>();
  readonly #timer = setInterval(() => void this.#look(), everyMs);

  constructor(house: ApiHouse) {
    this.#house = house;
  }

  watch(socket: WebSocket, token: string): void {
    this.#sockets.set(socket, { token, standing: undefined });
    socket.once("close", () => this.#sockets.delete(socket));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#sockets.size === 0) return;
    try {
      const looked = [...this.#sockets];
      const standings = await standingOf(this.#house.pool, [...new Set(looked.map(([, { token }]) => token))]);
      for (const [socket, watched] of looked) {
        const standing = standings.get(watched.token);
        watched.standing ??= standing;
        if (standing === undefined || standing !== watched.standing) socket.close(sessionChanged, "Session changed");
      }
    } catch (error) {
      // Without the database nothing can be asked over these sockets either.
      this.#house.log.debug(describe(error), "sessions could not be looked at");
    }
  }
}
