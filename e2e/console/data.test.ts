import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints } from "../axe.ts";
import { consoleOfFile } from "./console-of-file.ts";

let status = 200;
let body = "clinic,beds\nKisumu,12\n";
const server = createServer((_, response) => response.writeHead(status).end(body));
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => server.close());

const open = consoleOfFile({ allowPrivate: true });

test("an admin makes a data source, and has its new values, or why there are none, before their eyes as soon as they are fetched", async () => {
  const { page, url } = open();
  await page.goto(`${url}answers/data/clinics`);
  await page.getByLabel("Where the data is").fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/clinics`);
  const add = async (label: string, text: string) => {
    await page.getByRole("combobox", { name: label }).fill(text);
    await page.keyboard.press("Enter");
  };
  await add("Column with the name", "clinic");
  await page.getByRole("button", { name: "Add a value" }).click();
  await page.getByRole("textbox", { name: "Value", exact: true }).fill("beds");
  await add("Headers", "beds");
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("tab", { name: "Values" }).click();
  const table = page.getByRole("group", { name: "Values" }).getByRole("table");
  await table.getByText("Kisumu").first().waitFor();

  body = "clinic,beds\nKisumu,9\nKitale,30\n";
  await page.getByRole("button", { name: "Fetch now" }).click();
  await table.getByText("Kitale").first().waitFor();
  await expect.poll(() => table.innerText()).toMatch(/Kisumu\s+kisumu\s+9/);

  status = 500;
  await page.getByRole("button", { name: "Fetch now" }).click();
  await page.getByRole("alert").filter({ hasText: "It answered with status 500." }).waitFor();
  await table.getByText("Kitale").first().waitFor();

  [status, body] = [200, "clinic,beds\nKisumu,9\nKitale,31\nLodwar,7\n"];
  await page.getByRole("button", { name: "Fetch now" }).click();
  await table.getByText("Lodwar").first().waitFor();
  await expect.poll(() => table.innerText()).toMatch(/Kitale\s+kitale\s+31/);
  expect(await complaints(page)).toEqual([]);
}, 240_000);
