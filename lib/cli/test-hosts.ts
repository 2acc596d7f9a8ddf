/** npm run test:hosts: what is written for Cloudflare Pages and Amazon S3, answered by programs of that kind and compared with npm start. */
import { spawnSync } from "node:child_process";
import { command } from "./command.ts";
import { runStep, StepError } from "./steps.ts";

const help = `Serves what the build writes for Cloudflare Pages with Cloudflare's own program (wrangler pages dev), uploads what it writes for Amazon S3 to
a server that answers as a bucket's website does (s3rver), and compares the answers with those of npm start. Both are installed by npm into
.cache/hosts at the first run (240 MB), and stay out of node_modules.

  npm run test:hosts

Ends with 0 where the answers are alike, 1 where they are not or nothing could be tested.`;

await command({ script: "test:hosts", help }, async () => {
  const { installParameters } = await import("../../tests/support/host-programs.ts");
  const parameters = installParameters();
  if (parameters && spawnSync("npm", parameters, { stdio: "inherit" }).status !== 0)
    throw new StepError("Nothing was tested. npm could not install the programs of the hosts.");
  await runStep("Hosts and npm start, answer by answer", "vitest", [
    "run",
    "--config",
    "tests/hosts/vitest.config.ts",
  ]);
});
