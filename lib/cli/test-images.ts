/** npm run test:images: makes the images of deploy/containers without an engine and starts every service of the compose files by hand. */
import { spawnSync } from "node:child_process";
import { buildState } from "./build-stamp.ts";
import { command } from "./command.ts";
import { runStep, StepError } from "./steps.ts";

const help = `Makes the images of deploy/containers with Debian's mmdebstrap and buildah, and starts every service of its compose files by hand: read-only,
as its own account without rights, with its volumes and health check, in a network of its own. Needs root and a machine with Debian's packages
mmdebstrap, buildah, iproute2 and util-linux; fetches Debian's packages. The first run takes ten minutes, because the base is made.

  npm run test:images

Ends with 0 where all of it works, 1 where not or where nothing could be tried.`;

const programs = ["mmdebstrap", "buildah", "ip", "unshare", "nsenter", "setpriv"];

const notTried = `
Not tried, because there is no engine and no registry here: docker compose itself (networks, published ports, restarts, logs, limits), the
official images of Debian and PostgreSQL (Debian's own base and PostgreSQL stand in), other processors than this machine's.`;

await command({ script: "test:images", help }, async () => {
  const missing = programs.filter((name) => spawnSync(name, ["--version"]).error !== undefined);
  if (missing.length > 0)
    throw new StepError(
      `Nothing was tested. Missing: ${missing.join(", ")}. On Debian 12: apt-get install mmdebstrap buildah iproute2 util-linux`,
    );
  if (process.getuid?.() !== 0)
    throw new StepError(
      "Nothing was tested. Namespaces and accounts are made by root: sudo npm run test:images",
    );
  if (buildState() !== "fresh") await runStep("Build", "node", ["lib/cli/build.ts"]);
  await runStep("The program without its packages", "node", ["lib/cli/bundle.ts"]);
  await runStep("Images", "node", ["tests/images/build-images.ts"]);
  await runStep("Every service, started by hand", "node", ["tests/images/in-own-network.ts"]);
  console.log(notTried);
});
