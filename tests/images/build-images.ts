/** Makes the images of deploy/containers with Debian's own tools: the base with mmdebstrap, the rest with buildah. No engine and no image registry is needed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const cache = resolve(".cache", "images");
const base = join(cache, "base.tar");
const baseImage = "localhost/site-base";

/** Without an engine's own file system and network: one folder a layer, and the machine's network while packages are fetched. */
const storage = [
  `--root=${join(cache, "storage")}`,
  `--runroot=${join(cache, "run")}`,
  "--storage-driver=vfs",
];

/** The targets by the names that the compose files give to their images. */
const targets = { "site-pages": "pages", "site-leads": "leads" } as const;
/** What stands in for PostgreSQL's image is kept from run to run, as the base is: a new one comes after `rm -r .cache/images`. */
const standIn = "postgres";

const imageConfig = z.object({
  User: z.string().default("0:0"),
  Env: z.array(z.string()).default([]),
  Entrypoint: z.array(z.string()).nullish(),
  Cmd: z.array(z.string()).nullish(),
  WorkingDir: z.string().default("/"),
  StopSignal: z.string().default("SIGTERM"),
});
export type ImageConfig = z.infer<typeof imageConfig>;

const inspected = z.object({ OCIv1: z.object({ config: imageConfig }) });

/** What an image holds, as a folder, and what it says about itself. */
export interface Image {
  root: string;
  config: ImageConfig;
}

/** Builds every image; the base is kept from run to run. */
export function buildImages(): void {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(base)) {
    execFileSync("mmdebstrap", ["--variant=minbase", "bookworm", `${base}.part.tar`], { stdio: "inherit" });
    renameSync(`${base}.part.tar`, base);
  }
  if (!has(baseImage)) {
    buildah("from", "--name=site-base-container", "scratch");
    buildah("add", "site-base-container", base, "/");
    buildah("commit", "--rm", "site-base-container", baseImage);
  }
  if (!has(`localhost/${standIn}`)) buildImage(standIn, "--file=tests/images/postgres/Dockerfile");
  for (const [name, target] of Object.entries(targets))
    buildImage(name, "--file=deploy/containers/Dockerfile", `--target=${target}`);
}

/** Without layers in between, each of which would be a copy of everything before it. */
function buildImage(name: string, ...from: string[]): void {
  const base = `--build-arg=BASE=${baseImage}`;
  buildah("build", "--isolation=chroot", "--layers=false", base, ...from, `--tag=localhost/${name}`, ".");
}

const opened = new Map<string, Image>();

/** The folder of an image, which every service of it shares, because none can write there. */
export function openImage(name: string): Image {
  const known = opened.get(name);
  if (known) return known;
  const image = mountImage(name);
  opened.set(name, image);
  return image;
}

function mountImage(name: string): Image {
  const container = buildah("from", "--pull-never", `localhost/${name}`).trim();
  const { OCIv1 } = inspected.parse(JSON.parse(buildah("inspect", container)));
  return { root: buildah("mount", container).trim(), config: OCIv1.config };
}

export function removeContainers(): void {
  buildah("rm", "--all");
}

function has(image: string): boolean {
  return buildah("images", "--quiet", "--filter", `reference=${image}`).trim() !== "";
}

function buildah(...parameters: string[]): string {
  return execFileSync("buildah", [...storage, ...parameters], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  });
}

if (import.meta.main) buildImages();
