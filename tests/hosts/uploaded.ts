/** A small built site, what a host gets of it, and `npm start` for it. */
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hostingFiles } from "#lib/delivery/hosting.ts";
import type { Host } from "#lib/delivery/hosts/host.ts";
import { writeUpload } from "#lib/delivery/hosts/upload.ts";
import type { Redirect } from "#lib/delivery/redirects.ts";
import { createStaticServer } from "#lib/server/static-server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { alone, files, site } from "#tests/unit/delivery/hosts/site.ts";

export interface Uploaded {
  /** What the host gets. */
  folder: string;
  /** For what the host's program writes. */
  home: string;
  /** Where `npm start` answers. */
  port: number;
  close(): void;
}

/** @param more files besides the sample's */
export async function uploaded(
  host: Host,
  redirects: readonly Redirect[],
  more: readonly string[] = [],
): Promise<Uploaded> {
  const root = temporaryFolder("host");
  const out = join(root, "out");
  const folder = join(root, "upload");
  const home = join(root, "home");
  mkdirSync(home);
  const all = [...files, ...more];
  const made = [...all.map((file) => [file, `This is ${file}.`] as const), ...hostingFiles(redirects, alone)];
  for (const [file, text] of made) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  }
  writeUpload(host, { out, folder }, { ...site, redirects });
  const server = createStaticServer(out).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  return {
    folder,
    home,
    port: address.port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
