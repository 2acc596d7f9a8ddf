/** The salts of experiments: one each, in a file of its own for as long as the experiment runs, and deleted at its end. */
import { randomBytes, randomUUID } from "node:crypto";
import { globSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { writeFileAtomic } from "#lib/shared/write-file-atomic.ts";

/** What a file holds. After the experiment's time it stays without the salt, so that no other salt continues the experiment. */
const schema = z.strictObject({ since: z.iso.datetime(), salt: z.base64().optional() });

export interface Salts {
  /** Takes up the experiments that run now, by their ids: a new one gets a salt, and the salt of one that is not among them is deleted. */
  keep(ids: readonly string[], now: Date): void;
  /** The salt of an experiment that runs; undefined where there is none, or its time is over. */
  saltOf(id: string, now: Date): Buffer | undefined;
}

/**
 * Neither call throws.
 *
 * @param folder of the salts, which several processes may share
 * @param keepDays the longest that an experiment runs: after that its first days are deleted from the record
 * @param trouble told the code of an error of the disk
 */
export function openSalts(
  folder: string,
  keepDays: number,
  trouble: (code: string) => void = () => undefined,
): Salts {
  const running = new Map<string, { salt: Buffer; since: string }>();
  const fileOf = (id: string) => join(folder, `${id}.json`);
  const isOver = (since: string, now: Date) => now.getTime() >= Date.parse(since) + keepDays * 86_400_000;

  function take(id: string, now: Date): void {
    const { since, salt } = stored(fileOf(id)) ?? created(folder, fileOf(id), now);
    if (salt === undefined) return;
    if (isOver(since, now)) forget(id, since);
    else running.set(id, { salt: Buffer.from(salt, "base64"), since });
  }

  function forget(id: string, since: string): void {
    running.delete(id);
    writeFileAtomic(fileOf(id), JSON.stringify({ since } satisfies z.infer<typeof schema>));
  }

  function attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      trouble(error instanceof Error && "code" in error ? String(error.code) : "unknown");
    }
  }

  return {
    keep(ids, now) {
      running.clear();
      for (const file of globSync(join(folder, "*.json")))
        if (!ids.includes(basename(file, ".json"))) attempt(() => rmSync(file, { force: true }));
      for (const id of ids) attempt(() => take(id, now));
    },
    saltOf(id, now) {
      const found = running.get(id);
      if (found === undefined || !isOver(found.since, now)) return found?.salt;
      attempt(() => forget(id, found.since));
      return undefined;
    },
  };
}

/** Undefined where there is no file, or it holds something else. */
function stored(file: string): z.infer<typeof schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Of several processes that begin at once the first makes the salt, and the others take it. */
function created(folder: string, file: string, now: Date): z.infer<typeof schema> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = { since: now.toISOString(), salt: randomBytes(32).toString("base64") };
  const whole = `${file}.${randomUUID()}`;
  writeFileSync(whole, JSON.stringify(made), { mode: 0o600 });
  try {
    linkSync(whole, file);
    return made;
  } catch (error) {
    const other = stored(file);
    if (other === undefined) throw error;
    return other;
  } finally {
    rmSync(whole, { force: true });
  }
}
