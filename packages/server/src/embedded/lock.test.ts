import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LockHeldError, takeLock } from "./lock.ts";

const gone = JSON.stringify({ pid: 2 ** 30, identity: "of another boot", info: {} });

async function leftBehind(path: string): Promise<void> {
  await writeFile(path, "");
  await utimes(path, 0, 0);
}

test("of many who find the lock of a process that is gone, one takes it, and the others are told whose it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  const path = join(folder, "hotline.lock");
  try {
    for (let round = 0; round < 20; round += 1) {
      await writeFile(path, gone);
      // One of those before us was killed while it removed such a lock.
      if (round === 0) await leftBehind(`${path}.removing`);
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(path)));
      const won = tries.filter(({ status }) => status === "fulfilled");
      expect(won).toHaveLength(1);
      for (const one of tries)
        if (one.status === "rejected") expect(one.reason).toMatchObject({ holder: { pid: process.pid } });
    }
    expect(await readdir(folder)).toEqual(["hotline.lock"]);
    await expect(takeLock(path)).rejects.toThrow(LockHeldError);
  } finally {
    await rm(folder, { recursive: true });
  }
});
