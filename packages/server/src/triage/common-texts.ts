import { readdir, readFile } from "node:fs/promises";
import type { CommonTexts } from "./train.ts";

const triage = new URL("../../../core/src/triage/", import.meta.url);

/** Reads the texts that come with Hotline: one sentence a line, in files named after their language. */
export async function readCommonTexts(): Promise<CommonTexts> {
  const [languages, ordinary] = await Promise.all([readFolder("language/texts/"), readFolder("urgency/texts/")]);
  return { languages, ordinary };
}

async function readFolder(name: string): Promise<{ text: string; lang: string }[]> {
  const folder = new URL(name, triage);
  const files = (await readdir(folder)).filter((file) => file.endsWith(".txt")).sort();
  const texts = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  return texts.flatMap((all, i) =>
    all
      .trim()
      .split("\n")
      .map((text) => ({ text, lang: files[i]?.slice(0, 3) ?? "" })),
  );
}
