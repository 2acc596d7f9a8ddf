/** A server that is killed at any moment has lost nothing that it said was saved, and every file is one that can be read. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { guarded } from "#lib/process/guardian.ts";
import type { DocumentView, SaveAnswer } from "#lib/tools/studio/contract.ts";
import { openDocument } from "#lib/tools/studio/document/open.ts";
import { smallSite } from "#tests/builders/small-site.ts";
import { generator } from "#tests/support/random.ts";
import { runs } from "#tests/support/random-runs.ts";
import { clientOf } from "./studio-server.ts";

const rounds = runs(8);
const file = "content/articles/good-article.mdx";

async function startStudio(
  root: string,
): Promise<{ child: ChildProcess; client: ReturnType<typeof clientOf> }> {
  const child = guarded(
    spawn(process.execPath, ["tests/integration/studio/studio-process.ts", root], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_OPTIONS: "--disable-warning=ExperimentalWarning" },
    }),
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface(child.stdout);
  const [port] = await once(lines, "line");
  return { child, client: clientOf(`http://localhost:${port}`) };
}

it("saves that were answered are in the file after a kill at any moment, and what was under way is whole or absent", async () => {
  using site = smallSite();
  const next = generator(20261128);
  let accepted = "";
  for (let round = 0; round < rounds; round += 1) {
    const { child, client } = await startStudio(site.root);
    const { value } = await client.get<DocumentView>(`document?file=${file}`);
    if (accepted !== "") expect(value.blocks?.[0]?.source).toContain(accepted);
    let { digest } = value;
    const gone = once(child, "exit");
    const fatal = 2 + Math.floor(next() * 6);
    for (let number = 0; ; number += 1) {
      const words =
        `Round ${round}, save ${number}, ${"and some words ".repeat(Math.floor(next() * 2000))}`.trim();
      const edits = [{ act: "replace", at: [0], block: { source: words } }];
      const saving = client.post<SaveAnswer>("save", { file, read: digest, edits });
      if (number === fatal) {
        // Somewhere between the arrival of the request and its answer, a different number of turns later in each round.
        for (let turn = Math.floor(next() * 40); turn > 0; turn -= 1) await new Promise(setImmediate);
        child.kill("SIGKILL");
      }
      const answer = await saving.catch(() => undefined);
      if (answer?.value.state === "saved") {
        accepted = words;
        digest = answer.value.document.digest;
      }
      if (number < fatal) continue;
      const now = openDocument(site.read(file), "mdx");
      expect(now.broken).toBeUndefined();
      const source = now.blocks?.[0]?.source;
      expect([accepted, words]).toContain(source);
      accepted = source ?? "";
      break;
    }
    await gone;
  }
  // What a killed server left half written is gone once another starts.
  writeFileSync(join(site.root, "content/articles/.0123456789abcdef.part"), "---\ntitle: Ha");
  await startStudio(site.root);
  expect(readdirSync(join(site.root, "content/articles"))).toEqual(["good-article.mdx"]);
});
