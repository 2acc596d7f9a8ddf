/** A site with variants and the hosts that cannot choose among them. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hostingFiles } from "#lib/delivery/hosting.ts";
import { hosts } from "#lib/delivery/hosts/hosts.ts";
import { writeUpload } from "#lib/delivery/hosts/upload.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const site = { redirects: [], alone: [], origin: "https://www.example.com", language: "en-US" };

test.each(Object.values(hosts))(
  "$title is refused as long as a page has variants, and takes the site without them",
  (host) => {
    const out = temporaryFolder("out");
    const folder = join(temporaryFolder("upload"), "host");
    const build = (varied: Parameters<typeof hostingFiles>[2]) =>
      writeFileSync(join(out, "_experiments"), hostingFiles([], [], varied).get("/_experiments") ?? "");
    writeFileSync(join(out, "index.html"), "<!doctype html>");
    build([{ path: "/guide/", id: "q3Zk0aB1xy", variants: 2 }]);
    expect(() => writeUpload(host, { out, folder }, site)).toThrow(
      `/guide/ has variants, and a folder for ${host.title} holds one version of a page, so nothing was written for it.`,
    );
    expect(existsSync(folder)).toBe(false);
    build([]);
    writeUpload(host, { out, folder }, site);
    expect(existsSync(join(folder, "index.html"))).toBe(true);
    expect(existsSync(join(folder, "_experiments"))).toBe(false);
  },
);
