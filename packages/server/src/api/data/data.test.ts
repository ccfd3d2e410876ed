import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { refreshData } from "../../jobs/refresh-data.ts";
import { type Api, withApi } from "../../test/api.ts";

const reading = { kind: "countries", name: "Country", updated: "Updated", values: { cases: "Cases" } };

/** A source that a server of our own gives, and an organisation with it. */
function withSource(run: (api: Api, url: string, says: (text: string) => void) => Promise<void>): Promise<void> {
  return withApi(
    async (api) => {
      let text = "Country,Updated,Cases\nKenya,2025-05-01,30\nGhana,2025-05-01,7\n";
      const server = createServer((_, response) => response.end(text));
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cases.csv`;
      const source = {
        key: "cases",
        format: "csv",
        location: url,
        refreshSeconds: 3600,
        staleAfterSeconds: 7200,
        reading,
      };
      const { db, organisation } = api;
      await db.query(
        "update organisations set settings = jsonb_set(settings::jsonb, '{dataSources}', $2) where id = $1",
        [organisation.id, JSON.stringify([source])],
      );
      try {
        await run(api, url, (next) => {
          text = next;
        });
      } finally {
        await new Promise((closed) => server.close(closed));
      }
    },
    { HOTLINE_ALLOW_PRIVATE_FETCH: "true" },
  );
}

const fetchIt = ({ db, organisation }: Api) =>
  refreshData(db, { organisationId: organisation.id, key: "cases" }, { allowPrivate: true, now: () => Date.now() });

test("a source tells its values, its age, its tries with what was wrong, and when it is fetched next", () =>
  withSource(async (api, _, says) => {
    const viewer = api.as("viewer");
    expect((await viewer.run("data/data-sources")).dataSources).toMatchObject([
      { key: "cases", isStale: true, rowCount: 0, triedAt: null, dueAt: null },
    ]);
    await fetchIt(api);
    says("Place,Cases\nKenya,30\n");
    await fetchIt(api);
    const { dataSource } = await viewer.run("data/data-source", { key: "cases", tries: 10 });
    expect(dataSource).toMatchObject({
      isStale: false,
      rowCount: 2,
      columns: ["cases"],
      asOf: "2025-05-01",
      failures: 1,
    });
    expect(dataSource?.tries.edges.map(({ node }) => node.outcome)).toEqual(["rejected", "read"]);
    expect(dataSource?.lastProblem).toEqual(dataSource?.tries.edges[0]?.node.problems[0]);
    expect(dataSource?.lastProblem).toMatchObject({
      name: "NO_COLUMN",
      values: { names: "Country" },
      text: "No column is called Country.",
    });
    const rows = await viewer.run("data/data-rows", { key: "cases", search: "ghana" });
    expect(rows.dataSource?.rows.edges).toMatchObject([{ node: { key: "GH", values: { cases: 7 } } }]);
    const first = await viewer.run("data/data-rows", { key: "cases", first: 1 });
    expect(first.dataSource?.rows.pageInfo.hasNextPage).toBe(true);
  }));

test("settings are tried before they are kept: what would be read, and what is wrong, in words", () =>
  withSource(async (api, url) => {
    const builder = api.as("builder");
    const source = { format: "csv", location: url, refreshSeconds: 60, staleAfterSeconds: 600, reading };
    const tried = async (changes: object) =>
      (await builder.run("data/preview-data-source", { key: "new", source: { ...source, ...changes } }))
        .previewDataSource;
    expect(await tried({})).toMatchObject({ outcome: "read", rowCount: 2, columns: ["cases"], asOf: "2025-05-01" });
    expect(await tried({ reading: { ...reading, name: "Land" } })).toMatchObject({
      outcome: "rejected",
      problems: [{ name: "NO_COLUMN", values: { names: "Land" }, text: "No column is called Land." }],
    });
    expect(await tried({ reading: { kind: "countries", emptyShare: 2 } })).toMatchObject({
      outcome: "rejected",
      problems: [
        { name: "READING_NUMBER", values: { rule: "emptyShare", least: 0, most: 1 } },
        { name: "READING_NAME", text: "“name” must say which column names a row." },
        { name: "READING_NO_VALUES" },
      ],
    });
    await expect(tried({ format: "xls" })).rejects.toMatchObject({ code: "INVALID" });
    expect(await tried({ location: "../../etc/passwd" })).toMatchObject({ outcome: "failed", rowCount: 0 });
    expect((await builder.run("data/data-sources")).dataSources).toHaveLength(1);
    const operator = api.as("operator").run("data/preview-data-source", { key: "new", source });
    await expect(operator).rejects.toMatchObject({ code: "FORBIDDEN" });
  }));

test("another organisation has no such source, and an operator may not have it fetched", () =>
  withSource(async ({ as }) => {
    const stranger = as("builder", { organisation: "other" });
    expect((await stranger.run("data/data-sources")).dataSources).toEqual([]);
    await expect(stranger.run("data/fetch-data-now", { key: "cases" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as("operator").run("data/fetch-data-now", { key: "cases" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await as("builder").run("data/fetch-data-now", { key: "cases" })).fetchDataNow.key).toBe("cases");
  }));
