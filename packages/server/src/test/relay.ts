import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { promisify } from "node:util";

/**
 * Between us and the database: `silence` holds open the connections that there are, and lets nothing through any more. At a port of its own,
 * or at this one.
 */
export async function startRelay(url: string, at = 0) {
  const { hostname, port, searchParams } = new URL(url);
  const socket = searchParams.get("host");
  const open = new Set<Socket>();
  const server = createServer((ours) => {
    const theirs = socket ? connect(`${socket}/.s.PGSQL.5432`) : connect(Number(port || 5432), hostname);
    ours.pipe(theirs).pipe(ours);
    for (const end of [ours, theirs]) open.add(end.on("error", () => undefined));
  });
  await once(server.listen(at, "127.0.0.1"), "listening");
  const relayed = new URL(url);
  relayed.searchParams.delete("host");
  relayed.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: relayed.href,
    silence: () => {
      for (const end of open) end.unpipe();
    },
    close: async () => {
      for (const end of open) end.destroy();
      await promisify(server.close.bind(server))();
    },
  };
}
