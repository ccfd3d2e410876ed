import type { ContactId } from "@hotline/core/model/ids.ts";
import { Overview } from "./overview.ts";
import { Watcher } from "./watcher.ts";

/** So many come in at once: one after the other would take a minute where the servers are full of messages. */
const atOnce = 20;

/** All browsers of a run: one at each watched conversation, in turns at the servers, and one at each server's inbox and live page. */
export class Screens {
  readonly watchers: readonly Watcher[];
  readonly overviews: readonly Overview[];
  /** From here on they miss nothing. */
  readonly opened = new Date();

  private constructor(watchers: readonly Watcher[], overviews: readonly Overview[]) {
    this.watchers = watchers;
    this.overviews = overviews;
  }

  static async open(
    servers: readonly { readonly port: number }[],
    cookie: string,
    contactIds: readonly ContactId[],
  ): Promise<Screens> {
    const urls = servers.map(({ port }) => `http://127.0.0.1:${port}`);
    const watchers: Watcher[] = [];
    for (let from = 0; from < contactIds.length; from += atOnce) {
      const some = contactIds.slice(from, from + atOnce);
      const opening = some.map((id, place) => Watcher.open(urls[place % urls.length] ?? "", cookie, id));
      watchers.push(...(await Promise.all(opening)));
    }
    return new Screens(watchers, await Promise.all(urls.map((url) => Overview.open(url, cookie))));
  }

  /** What all conversations were told, since they were opened. */
  get pushes(): number {
    return this.watchers.reduce((sum, { pushes }) => sum + pushes, 0);
  }

  close(): void {
    for (const screen of [...this.watchers, ...this.overviews]) screen.close();
  }
}
