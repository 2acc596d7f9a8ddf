/** A site that a company set up at one release, and the next release beside it, in a git repository of their own. */
import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completed } from "#lib/tools/setup/answers.ts";
import { readContent } from "#lib/tools/setup/read.ts";
import { planSetup } from "#lib/tools/setup/run.ts";
import { gitEnvironment } from "#tests/support/git-environment.ts";
import { makeScratchSite } from "#tests/support/scratch-site.ts";
import { writeEarlierLeads } from "./earlier-leads.ts";
import { setUpCompanies } from "./set-up-companies.ts";

/** A file of the program that both may change. */
export const programFile = join("lib", "site", "tel-href.ts");

export interface UpgradedSite {
  folder: string;
  git(...parameters: string[]): string;
  /** `npm run upgrade -- …` */
  upgrade(...parameters: string[]): { status: number | null; output: string };
  /** Another command of the site's: its file in lib/cli, and its parameters. */
  run(script: string, ...parameters: string[]): { status: number | null; output: string };
  read(file: string): string;
  [Symbol.dispose](): void;
}

/** @param name the folder's name below tests/.tmp */
export async function siteBeforeUpgrade(name: string): Promise<UpgradedSite> {
  const folder = makeScratchSite(name, "content");
  const path = (file: string) => join(folder, file);
  const git = (...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync("git", parameters, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...gitEnvironment },
    });
    if (status !== 0) throw new Error(`git ${parameters.join(" ")}: ${stderr}`);
    return stdout;
  };
  const commit = (message: string) => {
    git("add", "-A");
    git("commit", "-q", "-m", message);
  };
  copyFileSync(".gitignore", path(".gitignore"));
  writeFileSync(path("CHANGELOG.md"), "# Changelog\n\n## 1.0\n\nThe first.\n");
  git("init", "-q", "-b", "main");
  commit("Release 1.0");

  git("checkout", "-q", "-b", "release-2");
  writeFileSync(
    path("CHANGELOG.md"),
    "# Changelog\n\n## 2.0\n\nWhat you have to do: read your price notes.\n\n## 1.0\n\nThe first.\n",
  );
  appendFileSync(path(programFile), "\n// Changed by release 2.0.\n");
  appendFileSync(path("content/README.md"), "\nThe manual of release 2.0.\n");
  appendFileSync(path("content/services/managed-it.mdx"), "\nA sentence of the sample's, by release 2.0.\n");
  appendFileSync(
    path("content/services/help-desk.mdx"),
    "\nAnother sentence of the sample's, by release 2.0.\n",
  );
  copyFileSync(path("content/glossary/backup.mdx"), path("content/glossary/another.mdx"));
  commit("Release 2.0");

  git("checkout", "-q", "main");
  const before = await readContent(folder);
  const given = setUpCompanies["only help desk and security"] ?? {};
  (await planSetup(before, completed(before, given), new Map())).apply();
  // Fields as releases before this one called them.
  for (const file of globSync("content/{comparisons,options}/*.yaml", { cwd: folder }))
    writeFileSync(
      path(file),
      readFileSync(path(file), "utf8")
        .replaceAll(/\bfavors:/g, "favours:")
        .replaceAll(/^color:/gm, "colour:"),
    );
  commit("Our own site");

  await writeEarlierLeads(folder);

  const run = (script: string, ...parameters: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", `lib/cli/${script}`, ...parameters],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, ...gitEnvironment, VITEST: "", NO_COLOR: "1" },
      },
    );
    return { status, output: `${stdout}${stderr}` };
  };
  return {
    folder,
    git,
    upgrade: (...parameters) => run("upgrade.ts", ...parameters),
    run,
    read: (file) => readFileSync(path(file), "utf8"),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
