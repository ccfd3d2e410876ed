import { mkdtemp, readFile, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const memory = "/dev/shm";
const roomy = 4 * 1024 ** 3;

/**
 * A new folder for all that a run of the tests writes; in memory, where the machine has some to spare. Each database is
 * hundreds of files, and for minutes ext4 looks again at each one that was deleted before it makes another: on a disk, a
 * third of the run's processor time went there.
 */
export async function quickFolder(): Promise<string> {
  const isQuick = process.availableMemory() >= roomy && (await free(memory)) >= roomy && (await runsPrograms(memory));
  return mkdtemp(join(isQuick ? memory : tmpdir(), "hotline-test-"));
}

async function free(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize;
}

/** The browser of the tests is unpacked there; a container may mount its memory without the right to run anything. */
async function runsPrograms(folder: string): Promise<boolean> {
  const mounts = await readFile("/proc/mounts", "utf8").catch(() => "");
  const options = mounts
    .split("\n")
    .flatMap((line) => (line.split(" ")[1] === folder ? [line.split(" ")[3] ?? ""] : []));
  return options.length > 0 && options.every((some) => !some.split(",").includes("noexec"));
}
