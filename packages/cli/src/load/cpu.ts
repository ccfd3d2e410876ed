import { readdir, readFile } from "node:fs/promises";

/** Linux counts CPU time in ticks of a hundredth of a second (USER_HZ), on every architecture that we run on. */
const ticksPerSecond = 100;

interface ProcessTimes {
  readonly parent: number;
  readonly seconds: number;
}

/** CPU seconds of a process and of the children it has waited for; undefined where it is gone or there is no /proc. */
async function timesOf(pid: number): Promise<ProcessTimes | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is the program's name in parentheses and may contain spaces: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields.length < 15) return undefined;
  const [, parent, , , , , , , , , , user, system, childUser, childSystem] = fields.map(Number);
  const ticks = (user ?? 0) + (system ?? 0) + (childUser ?? 0) + (childSystem ?? 0);
  return { parent: parent ?? 0, seconds: ticks / ticksPerSecond };
}

/**
 * CPU seconds that a process has used together with its living children: the connections and workers of a
 * PostgreSQL. Those that ended are in the parent's own account. A child's children are not looked for.
 */
export async function cpuSeconds(pid: number): Promise<number> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = await Promise.all(pids.map(async (one) => ({ pid: one, times: await timesOf(one) })));
  const ours = all.filter((one) => one.pid === pid || one.times?.parent === pid);
  return ours.reduce((sum, one) => sum + (one.times?.seconds ?? 0), 0);
}
