/** Several people who write at once on one server: how long each waits for the editor and for the page, and what all of it takes. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { personHeader, personIn } from "#lib/tools/studio/server/person.ts";
import { apiPath } from "#lib/tools/studio/server/studio.ts";
import type { Workplace } from "#lib/tools/studio/team/forward.ts";
import { workspaces } from "#lib/tools/studio/team/workspaces.ts";
import { treeUse } from "./process-tree.ts";

/** What docs/operations.md promises three people and those who write without a page beside their text. */
const limit = 4 * 2 ** 30;

/** Pages that each opens after the first. */
const pagesOfEach = 8;

export const peopleHead = `| who | does | seconds | all processes together |
|---|---|---|---|`;

/**
 * A row for each step of each person, one after another, and of one more who has no development server; the last says whether it is
 * within the limit.
 */
export async function* peopleRows(people: number): AsyncGenerator<string> {
  const root = resolve("tests", ".tmp", "bench-studio-people");
  rmSync(root, { recursive: true, force: true });
  // Inside of the repository, so that its packages are found.
  run("git", "clone", "--quiet", "--no-hardlinks", ".", root);
  const places = workspaces({ root, most: people + 1, mostSites: people });
  let most = 0;
  try {
    for (let number = 1; number <= people + 1; number += 1) {
      const id = `person-${number}`;
      const writer = { id, person: { name: id, email: `${id}@example.com`, role: "writer" as const } };
      const steps: [does: string, work: () => Promise<void>][] = [];
      let workplace: Workplace | undefined;
      const get = async (path: string) => {
        workplace ??= await places.workplace(writer);
        return await (await ask(workplace, path)).text();
      };
      steps.push(["opens the editor", async () => void (await get(`${apiPath}site`))]);
      if (places.hasRoom(id)) {
        steps.push([
          "sees the first page",
          async () => {
            await places.site(writer);
            await get("/");
          },
        ]);
        steps.push([
          `looks at ${pagesOfEach} more`,
          async () => {
            for (const path of spread(await get("/sitemap.xml"))) await get(path);
          },
        ]);
      }
      for (const [does, work] of steps) {
        const begun = performance.now();
        await work();
        const seconds = (performance.now() - begun) / 1000;
        const { memory } = treeUse(process.pid, true);
        most = Math.max(most, memory);
        yield `| ${number} | ${does} | ${seconds.toFixed(1)} | ${gigabytes(memory)} |`;
      }
    }
    yield `| all | at most, of ${gigabytes(limit)}: ${most <= limit ? "met" : "not met"} | | ${gigabytes(most)} |`;
  } finally {
    await places.close();
  }
}

/** As the server of the team asks for somebody. @throws Error where it is refused */
async function ask({ port, token }: Workplace, path: string): Promise<Response> {
  const response = await fetch(`http://localhost:${port}${path}`, {
    headers: {
      Cookie: `studio-${port}=${token}`,
      "Sec-Fetch-Site": "same-origin",
      [personHeader]: personIn({ name: "", email: "person@example.com", role: "writer" }),
    },
  });
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
  return response;
}

/** Pages from all parts of a sitemap. */
function spread(sitemap: string): string[] {
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  return paths.filter((_, index) => index % Math.ceil(paths.length / pagesOfEach) === 0);
}

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GiB`;

function run(program: string, ...parameters: string[]): void {
  const { status, stderr } = spawnSync(program, parameters, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${stderr}`);
}
