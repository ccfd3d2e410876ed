import { mkdir, readFile, rm, writeFile } from "node:fs/promises";

const document = /^export const (\w+) = .* as unknown as DocumentNode<(\w+), (\w+Variables)>;$/gm;

/**
 * Gives each operation of a generated file a file of its own, which the generated file passes on. In one file, all of them
 * would come with the first page; so each page brings only those that it asks.
 */
export async function splitDocuments(folder: string): Promise<void> {
  const all = await readFile(`${folder}graphql.ts`, "utf8");
  await rm(`${folder}documents`, { recursive: true, force: true });
  await mkdir(`${folder}documents`);
  const found = [...all.matchAll(document)];
  await Promise.all(
    found.map(([code, name, result, variables]) =>
      writeFile(`${folder}documents/${name}.ts`, `${imports(result, variables)}\n${code}\n`),
    ),
  );
  await writeFile(`${folder}graphql.ts`, all.replaceAll(document, 'export { $1 } from "./documents/$1.ts";'));
}

function imports(result = "", variables = ""): string {
  return [
    'import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";',
    `import type { ${result}, ${variables} } from "../graphql.ts";`,
  ].join("\n");
}
