import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { siteContent } from "#lib/content/site-content.ts";
import { builtAddresses } from "#tests/support/built-addresses.ts";

const addresses = builtAddresses("out");
const searches = siteContent().editions.map(({ routes }) => routes.search());

function policyIn(html: string): Map<string, string[]> {
  const [, head = "", content = ""] =
    /<html[^>]*>(?:<head>)?(.*?)<meta http-equiv="Content-Security-Policy" content="([^"]+)">/s.exec(html) ??
    [];
  expect(head, "nothing is before the policy but the charset").toBe('<meta charset="utf-8">');
  return new Map(
    content.split(";").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
}

it("every page has its own policy, made of the hashes of what it really contains", () => {
  for (const path of [...addresses.map((address) => `${address}index.html`), "/404.html"]) {
    const html = readFileSync(join("out", path), "utf8");
    const policy = policyIn(html);
    const styles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
      ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
    const scripts = [...html.matchAll(/ integrity="([^"]+)"/g)].map(([, hash = ""]) => `'${hash}'`);
    expect(policy.get("default-src"), path).toEqual(["'none'"]);
    expect(policy.get("style-src"), path).toEqual(styles);
    expect(
      (policy.get("script-src") ?? []).filter((source) => source.startsWith("'sha256-")),
      path,
    ).toEqual(scripts);
    expect(
      [...policy.values()].flat().filter((source) => /'unsafe-(?:inline|eval|hashes)'/.test(source)),
      path,
    ).toEqual([]);
  }
});

it("only the search may compile WebAssembly, start workers, or load further modules", () => {
  for (const address of addresses) {
    const policy = policyIn(readFileSync(join("out", address, "index.html"), "utf8"));
    const opened = [
      ...(policy.get("script-src") ?? []).filter((source) => !source.startsWith("'sha256-")),
      ...(policy.get("worker-src") ?? []),
    ];
    if (!searches.includes(address)) expect(opened, address).toEqual([]);
  }
});
