import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expressionManual } from "./expressions.ts";

await writeFile(fileURLToPath(new URL("../../../../docs/expressions.md", import.meta.url)), expressionManual());
