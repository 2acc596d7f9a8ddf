/** npm run bundle: the program that takes forms, without the packages that only a build needs; deploy/containers/Dockerfile copies it. */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { compiledFolder } from "../site/folders.ts";
import { buildState } from "./build-stamp.ts";
import { command } from "./command.ts";
import { StepError } from "./steps.ts";

const folder = join("upload", "program");

const help = `Writes the program into ${folder}/: npm start and npm run leads in a few files each, the content they read, and the Node that runs
them. It needs no node_modules, builds nothing where it runs, and serves the site that SITE_FOLDER names.

  npm run build && npm run bundle
  cd ${folder} && SITE_FOLDER=/srv/site/out bin/node lib/cli/start.js

deploy/containers/Dockerfile makes an image of it (docs/operations.md, “In containers”). Ends with 1 where the build is missing or older than its
sources.`;

/** What the program reads beside itself. */
const read = ["content", compiledFolder()];

await command({ script: "bundle", help }, async () => {
  if (buildState() !== "fresh")
    throw new StepError("The build is missing or older than its sources. Run: npm run build");
  const made = `${folder}.new`;
  rmSync(made, { recursive: true, force: true });
  await build({
    entryPoints: ["lib/cli/start.ts", "lib/cli/leads.ts"],
    outbase: ".",
    outdir: made,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    // Packages in CommonJS ask for Node's own modules this way.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  for (const name of read) cpSync(name, join(made, name), { recursive: true });
  const node = join(made, "bin", "node");
  mkdirSync(dirname(node), { recursive: true });
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  writeFileSync(join(made, "package.json"), `${JSON.stringify({ private: true, type: "module" })}\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  console.log(`The program is in ${folder}/ (${Math.round(sizeOf(folder) / 1e6)} MB).`);
});

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
