import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/*
 * A browser from the package registry alone, for root on a bare Debian 12.
 *
 * @sparticuz/chromium carries a Chromium and, for Amazon's machines, the shared libraries that a bare machine lacks
 * (nss, nspr, expat …). It unpacks these only where AWS_EXECUTION_ENV names a Lambda runtime, and always below
 * TMPDIR; so for the time of the unpacking, and no longer, both are set.
 */

/** The folder's name carries the version, so an update of the package is unpacked anew. */
function packageVersion(): string {
  const manifest = findPackageJSON("@sparticuz/chromium", import.meta.url);
  if (manifest === undefined) throw new Error("The browser for tests is not installed: run npm ci.");
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

/** Not the package's own list: its --single-process and --disable-web-security hide what a person's browser shows. */
const flags = [
  ...["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
  // A microphone that hums, and nobody who has to allow it.
  ...["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
];

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const home = await unpackedBrowser();
  return chromium.launch({ executablePath: join(home, "chromium"), args: flags, env: browserEnv(home) });
}

function browserEnv(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const libraries = [join(home, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter);
  return { ...Object.fromEntries(inherited), LD_LIBRARY_PATH: libraries };
}

/** Unpacks beside and renames: two test files that start at once never see half a browser. */
async function unpackedBrowser(): Promise<string> {
  const home = join(tmpdir(), `hotline-browser-${packageVersion()}`);
  if (existsSync(home)) return home;
  const workshop = await mkdtemp(join(tmpdir(), "hotline-browser-new-"));
  await unpackInto(workshop);
  await rename(workshop, home).catch(async (error: unknown) => {
    await rm(workshop, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

async function unpackInto(folder: string): Promise<void> {
  const before = { TMPDIR: process.env["TMPDIR"], AWS_EXECUTION_ENV: process.env["AWS_EXECUTION_ENV"] };
  const libraryPath = process.env["LD_LIBRARY_PATH"];
  const fonts = process.env["FONTCONFIG_PATH"];
  restore({ TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    await carried.executablePath();
  } finally {
    restore({ ...before, LD_LIBRARY_PATH: libraryPath, FONTCONFIG_PATH: fonts });
  }
}

function restore(values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
