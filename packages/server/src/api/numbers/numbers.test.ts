import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { withApi } from "../../test/api.ts";

const knownNumber = {
  display_phone_number: "+254 700-000-000",
  verified_name: "Clinic line",
  quality_rating: "GREEN",
  throughput: { level: "STANDARD" },
  status: "CONNECTED",
  whatsapp_business_manager_messaging_limit: "TIER_2K",
  webhook_configuration: { application: "https://hotline.example.org/webhooks/whatsapp" },
};

/** The Cloud API as it answers for one number, and what it was asked. */
async function withWhatsApp(run: (env: Record<string, string>, asked: string[]) => Promise<unknown>): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url?.split("?")[0]} ${request.headers.authorization}`);
    const known = request.url?.startsWith("/v25.0/123456789?");
    const refusal = { error: { message: "Unsupported get request.", code: 100 } };
    response.writeHead(known ? 200 : 400).end(JSON.stringify(known ? knownNumber : refusal));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    await run({ WHATSAPP_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("a number is added, WhatsApp is asked how it stands, and those who watch are told", async () => {
  await withWhatsApp((env, asked) =>
    withApi(async ({ as, organisation }) => {
      const told = as("viewer").subscribe("settings/numbers-changed");
      expect((await told.next()).value.numbersChanged).toMatchObject([{ id: organisation.numberId }]);
      const input = { phoneNumberId: "123456789", display: "+254 700 000000", messagesPerSecond: 40 };
      const { addNumber } = await as("admin").run("settings/add-number", { input });
      expect(asked).toEqual(["/v25.0/123456789 Bearer token"]);
      const health = { quality: "GREEN", status: "CONNECTED", tier: "TIER_2K", throughput: "STANDARD", problem: null };
      expect(addNumber).toMatchObject({ ...input, readMarks: true, heardAt: null, health });
      expect(addNumber.health).toMatchObject({
        verifiedName: "Clinic line",
        webhook: expect.stringContaining("hotline.example.org"),
      });
      expect((await told.next()).value.numbersChanged[1]).toMatchObject({ id: addNumber.id, health });
      await told.return?.();
      const again = as("admin", { organisation: "other" }).run("settings/add-number", { input });
      await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    }, env),
  );
});

test("a number that was added by mistake goes again; one by which people talk stays", async () => {
  await withWhatsApp((env) =>
    withApi(async ({ as, organisation, db }) => {
      const input = { phoneNumberId: "123456780", display: "+254 700 000000", messagesPerSecond: 40 };
      const { addNumber } = await as("admin").run("settings/add-number", { input });
      const remove = (role: "admin" | "operator", id: string) => as(role).run("settings/remove-number", { id });
      await expect(remove("operator", addNumber.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await remove("admin", addNumber.id);
      await expect(remove("admin", addNumber.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await db.query("update numbers set heard_at = now() where id = $1", [organisation.numberId]);
      await expect(remove("admin", organisation.numberId)).rejects.toMatchObject({ code: "CONFLICT" });
      const { numbers } = await as("viewer").run("settings/numbers");
      expect(numbers.map(({ id }) => id)).toEqual([organisation.numberId]);
    }, env),
  );
});

test("a number that came by its id alone is called as WhatsApp writes it; a name that the team gave stays", async () => {
  await withWhatsApp((env) =>
    withApi(async ({ as, organisation, db }) => {
      const { numberId: id } = organisation;
      const check = () => as("admin").run("settings/check-number", { id });
      await db.query("update numbers set phone_number_id = '123456789', display = '123456789' where id = $1", [id]);
      expect((await check()).checkNumber.display).toBe("+254 700-000-000");
      await db.query("update numbers set display = '0700 000000' where id = $1", [id]);
      expect((await check()).checkNumber.display).toBe("0700 000000");
    }, env),
  );
});

test("what is wrong with a number is told in WhatsApp's words, and what was known before stays", async () => {
  await withWhatsApp((env) =>
    withApi(async ({ as, organisation, db }) => {
      const id = organisation.numberId;
      await db.query("insert into number_health (number_id, organisation_id, quality) values ($1, $2, 'GREEN')", [
        id,
        organisation.id,
      ]);
      const { checkNumber } = await as("admin").run("settings/check-number", { id });
      expect(checkNumber.health).toMatchObject({
        quality: "GREEN",
        problem: "WhatsApp answered: Unsupported get request.",
      });
    }, env),
  );
  await withApi(
    async ({ as, organisation }) => {
      const { checkNumber } = await as("admin").run("settings/check-number", { id: organisation.numberId });
      expect(checkNumber.health?.problem).toContain("could not be asked");
    },
    { WHATSAPP_API_URL: "http://127.0.0.1:1" },
  );
});

test("a number's limits and read marks change, within bounds and within the organisation", async () => {
  await withApi(async ({ as, organisation }) => {
    const id = organisation.numberId;
    const change = (input: object) => as("admin").run("settings/change-number", { id, input });
    expect((await change({ readMarks: false })).changeNumber).toMatchObject({
      readMarks: false,
      messagesPerSecond: 80,
    });
    await expect(change({ messagesPerSecond: 0 })).rejects.toMatchObject({ code: "INVALID" });
    await expect(change({ display: "not a number" })).rejects.toMatchObject({ code: "INVALID" });
    await expect(change({ display: "" })).rejects.toMatchObject({ code: "INVALID" });
    const theirs = as("admin", { organisation: "other" }).run("settings/change-number", {
      id,
      input: { readMarks: true },
    });
    await expect(theirs).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("a number that was used is retired and brought back, and nobody writes by it meanwhile", async () => {
  await withApi(async ({ as, organisation, db }) => {
    const id = organisation.numberId;
    await db.query("update numbers set heard_at = now() where id = $1", [id]);
    const retire = (isRetired: boolean) => as("admin").run("settings/change-number", { id, input: { isRetired } });
    const send = () => as("admin").run("settings/test-send", { numberId: id, to: "+27 82 000-1234", text: "hello" });
    await expect(
      as("operator").run("settings/change-number", { id, input: { isRetired: true } }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await retire(true)).changeNumber.retiredAt).not.toBeNull();
    await expect(send()).rejects.toMatchObject({ code: "CONFLICT" });
    expect((await retire(false)).changeNumber).toMatchObject({ retiredAt: null, messagesPerSecond: 80 });
    await send();
    const { rows } = await db.query("select action from audit_log where action ~ '^number' order by id");
    expect(rows.map(({ action }) => action)).toEqual(["number.retired", "number.broughtBack", "number.testSent"]);
  });
});

test("a text to try with goes the way of every message", async () => {
  await withApi(async ({ as, organisation, other, db }) => {
    const variables = { numberId: organisation.numberId, to: "+27 82 000-1234", text: "🧡 <b>hello</b>" };
    const { testSend } = await as("admin").run("settings/test-send", variables);
    const { rows } = await db.query(
      `select m.content, c.phone, o.number_id as number from outbox o join messages m on m.id = o.message_id
       join contacts c on c.id = o.contact_id where o.message_id = $1`,
      [testSend.messageId],
    );
    expect(rows).toEqual([
      { content: { kind: "text", text: variables.text }, phone: "27820001234", number: organisation.numberId },
    ]);
    for (const wrong of [{ to: "0820001234" }, { text: " " }, { text: "x".repeat(1001) }])
      await expect(as("admin").run("settings/test-send", { ...variables, ...wrong })).rejects.toMatchObject({
        code: "INVALID",
      });
    const theirs = as("admin").run("settings/test-send", { ...variables, numberId: other.numberId });
    await expect(theirs).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
