/**
 * Makes the types of both sides from the contract: resolvers and persisted operations for the server, typed documents for
 * the console, and for the server's tests the types of each operation file.
 */
import { readFile, writeFile } from "node:fs/promises";
import { generate } from "@graphql-codegen/cli";
import { addTypenameSelectionDocumentTransform } from "@graphql-codegen/client-preset";
import { enums, mappers } from "./mappers.ts";
import { readOperations } from "./operations.ts";
import { splitDocuments } from "./split-documents.ts";

const root = new URL("../", import.meta.url).pathname;
const schema = `${root}graphql/schema/*.graphql`;
const documents = `${root}graphql/operations/**/*.graphql`;
const server = `${root}packages/server/src/api/generated/`;
const tests = `${root}packages/server/src/test/generated/`;
const console = `${root}packages/console/src/generated/`;

/** Ids and moments travel as texts. */
const scalars = { DateTime: "string", JSON: "unknown", UUID: "string" };
const common = { scalars, enumsAsTypes: true, useTypeImports: true, strictScalars: true };

await generate(
  {
    cwd: root,
    silent: true,
    errorsOnly: true,
    importExtension: ".ts",
    emitLegacyCommonJSImports: false,
    generates: {
      [`${server}resolvers.ts`]: {
        schema,
        plugins: ["typescript", "typescript-resolvers"],
        config: {
          ...common,
          // A moment may be given as the database gives it; the scalar writes it.
          scalars: {
            ...scalars,
            DateTime: { input: "Date", output: "Date | string" },
            UUID: { input: "@hotline/core/model/ids.ts#GivenId", output: "string" },
          },
          contextType: "../context.ts#Context",
          mappers,
          enumValues: enums,
          immutableTypes: true,
          makeResolverTypeCallable: true,
          avoidOptionals: { field: false, inputValue: false },
        },
      },
      [console]: {
        schema,
        documents,
        preset: "client",
        presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: "sha256" } },
        config: common,
        documentTransforms: [addTypenameSelectionDocumentTransform],
      },
      [`${tests}operations.ts`]: { schema, documents, plugins: ["typescript-operations"], config: common },
    },
  },
  true,
);

// Types that are only passed on must say so where each file is compiled alone.
const resolvers = await readFile(`${server}resolvers.ts`, "utf8");
await writeFile(`${server}resolvers.ts`, resolvers.replaceAll(/^export \{ (\w+) \};$/gm, "export type { $1 };"));

await splitDocuments(console);

const persisted = JSON.parse(await readFile(`${console}persisted-documents.json`, "utf8")) as Record<string, string>;
const operations = await readOperations(documents, root, persisted);
await writeFile(`${server}operations.json`, JSON.stringify(operations, null, 1));
const entries = operations.map(({ path, type }) => `  "${path}": { data: ${type}; variables: ${type}Variables };`);
const map = `\n/** The operation files, by their path below graphql/operations. */\nexport interface OperationFiles {\n${entries.join("\n")}\n}\n`;
const typesOf = await readFile(`${tests}operations.ts`, "utf8");
await writeFile(`${tests}operations.ts`, typesOf + map);
