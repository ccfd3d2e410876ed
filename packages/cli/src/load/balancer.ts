import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * One address for several servers: each connection goes to the next port, past those that refuse. When a server
 * dies its connections break, as behind any load balancer, and the client's next ones land on the living.
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const clients = new Set<Socket>();
  let turn = 0;
  const server = createServer((client) => {
    clients.add(client);
    client.on("close", () => clients.delete(client));
    client.on("error", () => client.destroy());
    turn = (turn + 1) % ports.length;
    pass(client, [...ports.slice(turn), ...ports.slice(0, turn)]);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      for (const client of clients) client.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function pass(client: Socket, ports: readonly number[]): void {
  const [port, ...others] = ports;
  if (port === undefined) return void client.destroy();
  const upstream = connect({ host: "127.0.0.1", port, noDelay: true });
  const refused = () => pass(client, others);
  upstream.once("error", refused);
  upstream.once("connect", () => {
    upstream.off("error", refused);
    upstream.on("error", () => client.destroy());
    upstream.on("close", () => client.destroy());
    client.on("close", () => upstream.destroy());
    client.setNoDelay(true);
    client.pipe(upstream).pipe(client);
  });
}
