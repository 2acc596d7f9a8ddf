/**
 * Says what is missing before anything else runs. Plain JavaScript, because it has to run on whatever Node is there.
 * npm puts the Node it installed first in the path, so the version seen here is the pinned one where there is one.
 */
import { existsSync } from "node:fs";

const [major = 0] = process.versions.node.split(".").map(Number);

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (major < 26) {
  stop(
    `This site runs on Node 26, and this is Node ${process.versions.node} on ${process.platform}-${process.arch}. ` +
      "Its own Node is installed by npm on Linux with glibc (x64, arm64), macOS and Windows (x64). " +
      "Run: npm ci   Elsewhere (such as Alpine) install Node 26 from nodejs.org first.",
  );
}
if (!existsSync("node_modules/next")) stop("The packages are not installed. Run: npm ci");
