import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Random } from "../load/random.ts";
import type { ServerProcess } from "../load/server-process.ts";
import { Answers } from "./answers.ts";

/** The driver's own word. */
const asksToCommit = "commit\0";

/**
 * Stands between a server and PostgreSQL. Of the answers that tell what may have been written, and is committed, this share
 * is thrown away, and the connection cut: whoever asked cannot know whether it happened. So it is when a network breaks,
 * or another machine takes over. Half as many commits are cut off before there is an answer: what is done next may come before
 * PostgreSQL has committed.
 */
export class AnswerThief {
  readonly #share: number;
  readonly #random: Random;
  readonly #open = new Set<Socket>();
  #lost = 0;
  #rests = true;

  constructor(share: number, random: Random) {
    this.#share = share;
    this.#random = random;
  }

  /** Answers that were lost so far. */
  get lost(): number {
    return this.#lost;
  }

  /** Before this all answers arrive. */
  begin(): void {
    this.#rests = false;
  }

  /** From now on all answers arrive. */
  rest(): void {
    this.#rests = true;
  }

  /** The same server, none of whose answers is lost before it is ready: whoever watches it would start it again. */
  spare(server: ServerProcess): ServerProcess {
    const start = async () => {
      this.rest();
      await server.start();
      this.begin();
    };
    return {
      port: server.port,
      get pid() {
        return server.pid;
      },
      start,
      kill: () => server.kill(),
      stop: () => server.stop(),
    };
  }

  /** Returns the database's address by way of here. */
  async open(databaseUrl: string) {
    const server = createServer({ noDelay: true }, (ours) => this.#join(ours, reach(databaseUrl)));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = new URL(databaseUrl);
    url.searchParams.delete("host");
    url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const close = async () => {
      for (const end of this.#open) end.destroy();
      server.close();
      await once(server, "close");
    };
    return { url: url.href, close };
  }

  #join(ours: Socket, theirs: Socket): void {
    const line = { isHungUp: false };
    const cut = () => {
      for (const end of [ours, theirs]) end.destroy();
    };
    for (const end of [ours, theirs]) {
      this.#open.add(end);
      end.on("error", () => end.destroy());
      end.on("close", () => {
        this.#open.delete(end);
        // PostgreSQL is let finish what it was asked before whoever asked was gone.
        if (!line.isHungUp) cut();
      });
    }
    ours.on("data", (chunk: Buffer) => {
      if (!theirs.write(chunk)) {
        ours.pause();
        theirs.once("drain", () => ours.resume());
      }
      if (!chunk.includes(asksToCommit) || !this.#chances(this.#share / 2)) return;
      line.isHungUp = true;
      ours.destroy();
      theirs.end();
      theirs.resume();
    });
    pass(theirs, ours, new Answers(() => this.#loses(line.isHungUp || this.#chances(this.#share))), cut);
  }

  #chances(share: number): boolean {
    return !this.#rests && this.#random.chance(share);
  }

  #loses(isLost: boolean): boolean {
    if (isLost) this.#lost += 1;
    return isLost;
  }
}

/** By the socket in a folder, as PostgreSQL of a run is reached, or at its port. */
function reach(databaseUrl: string): Socket {
  const { hostname, port, searchParams } = new URL(databaseUrl);
  const folder = searchParams.get("host");
  return folder ? connect(`${folder}/.s.PGSQL.${port || 5432}`) : connect(Number(port || 5432), hostname);
}

function pass(theirs: Socket, ours: Socket, answers: Answers, cut: () => void): void {
  theirs.on("data", (chunk: Buffer) => {
    const heard = answers.read(chunk);
    if (heard.passes.length > 0 && !ours.destroyed && !ours.write(heard.passes)) {
      theirs.pause();
      ours.once("drain", () => theirs.resume());
    }
    // What came before the stolen answer was heard: it is on its way when the connection ends.
    if (heard.isStolen) ours.end(cut);
  });
}
