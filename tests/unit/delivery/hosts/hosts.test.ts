import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { hostNamed, hostNames, hosts } from "#lib/delivery/hosts/hosts.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { places } from "#lib/site/addresses.ts";
import { site } from "./site.ts";

it("a host is found by its name", () => {
  for (const name of hostNames) expect(hostNamed([name])).toEqual({ name, host: hosts[name] });
  expect(hostNamed([])).toBeUndefined();
});

it.each([
  [["netlfy"], "There is no host 'netlfy'. Did you mean 'netlify'?"],
  [["Nginx"], "There is no host 'Nginx'. Did you mean 'nginx'?"],
  [
    ["heroku"],
    "There is no host 'heroku'. The hosts are nginx, caddy, netlify, cloudflare, vercel, s3, pages.",
  ],
  [["toString"], "There is no host 'toString'. The hosts are"],
  [[""], "There is no host ''. The hosts are"],
  [
    ["netlify", "vercel"],
    "A build is for one host, and 'netlify' and 'vercel' are named. Build once for each.",
  ],
  [["s3", "s3"], "A build is for one host, and 's3' and 's3' are named."],
])("%j is refused in words", (written, words) => {
  expect(() => hostNamed(written)).toThrow(UsageError);
  expect(() => hostNamed(written)).toThrow(words);
});

it("no host, nor nginx, leads to the metrics: they are for who asks the program itself", () => {
  const written = Object.values(hosts).flatMap(({ filesFor }) => [...filesFor(site).files.values()]);
  for (const text of [...written, readFileSync("deploy/nginx.conf", "utf8")])
    expect(text).not.toContain(places.metrics.path);
});

it("the manual has a row for every host", () => {
  const manual = readFileSync("docs/operations.md", "utf8");
  expect(hostNames.filter((name) => !manual.includes(`\n| \`${name}\` `))).toEqual([]);
});

it("nginx and Caddy pass nothing on where another server takes the forms", () => {
  const alone = (name: string, file: string) => hosts[name]?.filesFor(site).files.get(file);
  expect(alone("nginx", "/_nginx/form.conf")).toMatch(/^return 404;$/m);
  expect(alone("caddy", "/_caddy/site.caddy")).not.toMatch(/reverse_proxy|\/api\//);
  const { leads: _, ...own } = site;
  expect(hosts.nginx?.filesFor(own).files.get("/_nginx/form.conf")).toMatch(/^client_max_body_size \d+;$/m);
});
