/** npm run upgrade: takes a newer release of the program into a site that a company has made its own. */
import { spawnSync } from "node:child_process";
import { commitUpgrade, fetchRelease, finish, mergeRelease, takeBack } from "../tools/upgrade/upgrade.ts";
import { command } from "./command.ts";
import { runStep, StepError } from "./steps.ts";

const help = `Takes a newer release of the program into your site. Your content stays as you wrote it; docs/upgrading.md says what else is yours.

  npm run upgrade                         fetches and merges upstream/main
  npm run upgrade -- --to v2.0.0          merges that release: a branch, a tag or a commit
  npm run upgrade -- --take-release       where you changed files of the program, takes the release's version of them

It installs the packages of the release, brings the content up to date and commits nothing before the content passes the check.
Until then, git reset --hard takes everything back, along with corrections you have made since.
Exit codes: 0 done, or nothing is newer; 1 refused; 2 wrong command.`;

const options = {
  to: { type: "string", default: "upstream/main" },
  "take-release": { type: "boolean", default: false },
} as const;

await command({ script: "upgrade", help, options }, async ({ values }) => {
  const root = process.cwd();
  fetchRelease(root, values.to);
  const upgrade = mergeRelease(root, values.to, values["take-release"]);
  if (!upgrade) return console.log(`The site has ${values.to} already. Nothing was changed.`);
  if (upgrade.changes) console.log(`What is new, and what you have to do:\n\n${upgrade.changes}\n`);
  if (upgrade.replaced.length > 0)
    console.log(`The release's version was taken of:\n  ${upgrade.replaced.join("\n  ")}\n`);
  if (upgrade.packages) {
    console.log("> Installing the packages of the release");
    if (spawnSync("npm", ["ci"], { cwd: root, stdio: "inherit" }).status !== 0)
      throw new Error(
        `The release is merged and not committed, because its packages could not be installed. To finish: npm ci, then ${finish}\n${takeBack}`,
      );
  }
  try {
    await runStep("Bringing the content up to date", "node", ["lib/cli/check-content.ts", "--fix"]);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    throw new Error(
      `The release is merged and not committed, because the content does not pass its check. Correct what is listed above, then: ${finish}\n${takeBack}`,
    );
  }
  commitUpgrade(root, values.to);
  console.log(
    `\nUpgraded and committed. The leads database brings itself up to date when the site next starts; back it up first: npm run leads -- backup --to leads-before.db\nTo take the upgrade back: git reset --hard ${upgrade.before.slice(0, 10)}${upgrade.packages ? " && npm ci" : ""}`,
  );
});
