import { expect, test } from "vitest";
import { indexSearch } from "../../jobs/search/index-search.ts";
import { saveTriageContent } from "../../store/triage-content.ts";
import { type Api, withApi } from "../../test/api.ts";
import { addContact, addMessage } from "../../test/chat.ts";
import { clinicTriage } from "../../test/clinic.ts";

const allOn = { isOn: () => true };
/** Until everything that was committed is settled, and so indexed. */
async function indexed({ db }: Api, count: number): Promise<void> {
  await expect
    .poll(async () => {
      await indexSearch({ pool: db, flags: allOn });
      return Number((await db.query("select count(*) from search_entries")).rows[0].count);
    })
    .toBe(count);
}

type Hits = {
  search: {
    edges: readonly { node: { kind: string; id: string; parts: readonly { text: string; isHit: boolean }[] } }[];
  };
};
const texts = ({ search }: Hits) =>
  search.edges.map(({ node }) => node.parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""));

test("messages and contacts are found in any script, the newest message first, with the place marked", () =>
  withApi(async (api) => {
    const { as, db, organisation } = api;
    const [awa, ahmad] = [
      await addContact(db, organisation.id, "Awa Diop", "221770001035"),
      await addContact(db, organisation.id, "أحمد محمود", "201000001056"),
    ];
    for (const text of [
      "Où est la vaccination ?",
      "my vaccine is late",
      "टीका कब लगेगा",
      "ክትባት መቼ ነው",
      "我想打疫苗可以吗",
      "🤒🤒",
    ])
      await addMessage(db, organisation, awa, text);
    await addMessage(db, organisation, ahmad, "هل المدرسة مفتوحة؟", "o");
    await indexed(api, 9);
    const ask = async (text: string) => texts(await as("operator").run("search/search", { text }));
    expect(await ask("vacc")).toEqual(["my [vacc]ine is late", "Où est la [vacc]ination ?"]);
    expect(await ask("ou vaccination")).toEqual(["[Où] est la [vaccination] ?"]);
    expect(await ask("疫苗")).toEqual(["我想打[疫苗]可以吗"]);
    expect(await ask("टीका")).toEqual(["[टीका] कब लगेगा"]);
    expect(await ask("ክትባት")).toEqual(["[ክትባት] መቼ ነው"]);
    expect(await ask("🤒")).toEqual(["[🤒][🤒]".replace("][", "")]);
    expect(await ask("المدرسه")).toEqual(["هل [المدرسة] مفتوحة؟"]);
    expect(await ask("احمد")).toEqual(["[أحمد] محمود"]);
    expect(await ask("0001035")).toEqual(["Awa Diop"]);
    expect(await ask("+221 77 000")).toEqual(["Awa Diop"]);
    expect(await ask("' | :* & !(\\ --")).toEqual([]);
    expect(await ask("😀".repeat(90))).toEqual([]);
    await expect(ask("x".repeat(201))).rejects.toMatchObject({ code: "INVALID" });
  }));

test("a contact whose name changes is found by the new one only, and whoever is erased by none", () =>
  withApi(async (api) => {
    const { as, db, organisation } = api;
    const id = await addContact(db, organisation.id, "Thandi", "27820001000");
    const message = await addMessage(db, organisation, id, "secret words");
    await indexed(api, 2);
    await db.query("update contacts set name = 'Nomsa' where id = $1", [id]);
    await db.query("insert into turns (organisation_id, contact_id, reason, events) values ($1, $2, '{}', '[]')", [
      organisation.id,
      id,
    ]);
    const ask = async (text: string) => texts(await as("operator").run("search/search", { text }));
    await expect
      .poll(async () => {
        await indexSearch({ pool: db, flags: allOn });
        return ask("Nomsa");
      })
      .toEqual(["[Nomsa]"]);
    expect(await ask("Thandi")).toEqual([]);
    await db.query("delete from messages where id = $1", [message]);
    await db.query("delete from contacts where id = $1", [id]);
    expect(await ask("secret")).toEqual([]);
    expect((await db.query("select from search_entries")).rows).toEqual([]);
  }));

test("nobody finds what is another organisation's, and who may not see names does not find out by them", () =>
  withApi(async (api) => {
    const { as, db, organisation, other } = api;
    const ours = await addContact(db, organisation.id, "Thandi", "27820001000");
    const theirs = await addContact(db, other.id, "Thandi", "27820001000");
    await addMessage(db, organisation, ours, "our vaccine");
    await addMessage(db, other, theirs, "their vaccine");
    await indexed(api, 4);
    const at = { organisation: "other" } as const;
    expect(texts(await as("operator").run("search/search", { text: "vaccine" }))).toEqual(["our [vaccine]"]);
    expect(texts(await as("operator", at).run("search/search", { text: "vaccine" }))).toEqual(["their [vaccine]"]);
    expect(texts(await as("viewer").run("search/search", { text: "Thandi" }))).toEqual([]);
    const { search } = await as("viewer").run("search/search", { text: "vaccine" });
    expect(search.edges[0]?.node).toMatchObject({ contactName: "", contactPhone: "•••• 00" });
    // Also a query that forgets the organisation sees nothing outside of a wall.
    await expect(db.query("select * from search_page('vaccine', 1000, 10)")).resolves.toMatchObject({ rows: [] });
  }));

test("pages follow each other through all kinds without a gap or a repeat", () =>
  withApi(async (api) => {
    const { as, db, organisation } = api;
    for (let i = 0; i < 7; i++) {
      const id = await addContact(db, organisation.id, i % 2 === 0 ? "Ann" : "Annette", `2782000100${i}`);
      await addMessage(db, organisation, id, `Anniversary ${i}`);
    }
    await indexed(api, 14);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { search }: Awaited<ReturnType<typeof page>> = await page(after);
      seen.push(...search.edges.map(({ node }) => node.id));
      more = search.pageInfo.hasNextPage;
      after = search.pageInfo.endCursor ?? null;
    }
    function page(after: string | null) {
      return as("operator").run("search/search", { text: "ann", first: 3, after });
    }
    expect(new Set(seen).size).toBe(14);
    expect(seen.length).toBe(14);
    const { search } = await as("operator").run("search/search", { text: "ann", kinds: ["CONTACT"] });
    // Whole words come before beginnings.
    expect(search.edges.map(({ node }) => node.contactName)).toEqual([
      ...Array(4).fill("Ann"),
      ...Array(3).fill("Annette"),
    ]);
  }));

test("an answer is found that has all the words, and not one that says one of them often", () =>
  withApi(async ({ as, db, organisation }) => {
    const answer = (key: string, text: string) => ({ key, title: {}, questions: {}, text: { eng: text } });
    const answers = [
      answer("vaccine", "A vaccine is a help, a shield and a friend."),
      answer("mask", "How to wear a mask: wash your hands first."),
    ];
    await saveTriageContent(db, organisation.id, { ...clinicTriage, answers });
    const ask = async (text: string) => texts(await as("operator").run("search/search", { text, kinds: ["ANSWER"] }));
    expect(await ask("wear a mask")).toEqual(["How to [wear] [a] [mask]: wash your hands first."]);
    expect(await ask("a wear mas")).toEqual(["How to [wear] [a] [mas]k: wash your hands first."]);
    expect(await ask("a a a shiel")).toEqual(["[A] vaccine is [a] help, [a] [shiel]d and [a] friend."]);
    expect(await ask("mask shield")).toEqual([]);
  }));
