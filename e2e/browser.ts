import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";
import { madeOnce } from "./made-once.ts";

const execFileAsync = promisify(execFile);

/*
 * A browser from the package registry alone, for root on a bare Debian 12.
 *
 * @sparticuz/chromium carries a Chromium and, for Amazon's machines, the shared libraries that a bare machine lacks
 * (nss, nspr, expat …).
 */

/** The folder's name carries the version, so an update of the package is unpacked anew. */
function packageVersion(): string {
  const manifest = findPackageJSON("@sparticuz/chromium", import.meta.url);
  if (manifest === undefined) throw new Error("The browser for tests is not installed: run npm ci.");
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}

/** Not the package's own list: its --single-process and --disable-web-security hide what a person's browser shows. */
const flags = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  // A page of the tests ends before optimised code has earned what it costs to make: a tenth of the browser's time.
  "--js-flags=--no-maglev --no-turbofan --min-semi-space-size=16",
  // A microphone that hums, and nobody who has to allow it.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

/** Starts a headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const home = await madeOnce(`hotline-browser-${packageVersion()}`, unpackInto);
  return chromium.launch({ executablePath: join(home, "chromium"), args: flags, env: browserEnv(home) });
}

/** For one step, on any page of a context; a machine that does many things at once is slow. */
const patienceMs = 60_000;

/** A browser of somebody's own, with a look of its own; whoever asks closes it, or the browser. */
export async function contextOf(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  context.setDefaultTimeout(patienceMs);
  return context;
}

function browserEnv(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const libraries = [join(home, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter);
  return { ...Object.fromEntries(inherited), LD_LIBRARY_PATH: libraries };
}

async function unpackInto(folder: string): Promise<void> {
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  await execFileAsync(process.execPath, [fileURLToPath(new URL("unpack-browser.ts", import.meta.url))], { env });
}
