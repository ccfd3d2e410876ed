import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { connectOnce } from "./connect-once.ts";

test("an address that cannot be read is told by the name of its variable, with what to write for special characters", async () => {
  for (const url of [
    "postgres://u:a#b@127.0.0.1:1/h",
    "postgres://u:a/b@127.0.0.1:1/h",
    "postgres://u:p@127.0.0.1:1x/h",
  ])
    await expect(connectOnce(url)).rejects.toThrow(/^DATABASE_URL cannot be read: .*%23/);
  await expect(connectOnce("mysql://u@h/d")).rejects.toThrow("DATABASE_URL is no PostgreSQL address");
});

test("an address of several hosts is refused by name, with what to do instead", async () => {
  for (const url of ["postgres://u:p@a:5432,b:5432/h", "postgresql://a,b/h?target_session_attrs=read-write"])
    await expect(connectOnce(url)).rejects.toThrow(/^DATABASE_URL names several hosts.*moves to the new primary/);
  await expect(connectOnce("postgres://u:a,b@127.0.0.1:1/h?x=a,b")).rejects.toThrow("ECONNREFUSED");
});

test("what is no PostgreSQL, and hangs up, is told by its address", async () => {
  const server = createServer((socket) => socket.on("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await expect(connectOnce(`postgres://u:p@127.0.0.1:${port}/h`)).rejects.toThrow(
    `What answers at 127.0.0.1:${port} ended the connection: is it PostgreSQL`,
  );
  server.close();
});
