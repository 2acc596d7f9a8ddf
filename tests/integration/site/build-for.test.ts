/** A build for a host that cannot have the site is refused before anything is built. */
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { hostNames, hosts } from "#lib/delivery/hosts/hosts.ts";

function build(parameters: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["lib/cli/build.ts", ...parameters], {
    encoding: "utf8",
    env: { ...process.env, LEADS_ORIGIN: "", ...environment },
  });
  return { status, stdout, stderr };
}

it.each([
  [["--for", "netlfy"], "There is no host 'netlfy'. Did you mean 'netlify'?"],
  [["--for", "netlify", "--for", "vercel"], "A build is for one host, and 'netlify' and 'vercel' are named."],
])("%j", (parameters, words) => {
  const { status, stdout, stderr } = build(parameters);
  expect(stderr).toContain(words);
  expect([status, stdout]).toEqual([2, ""]);
});

it.each(hostNames.filter((name) => hosts[name]?.isStatic))(
  "%s takes no forms, so it has to be said who does",
  (name) => {
    const { status, stdout, stderr } = build(["--for", name]);
    expect(stderr).toContain("cannot take what visitors send with a form, so nothing was built");
    expect(stderr).toContain(`LEADS_ORIGIN=https://leads.example.com npm run build -- --for ${name}`);
    expect([status, stdout]).toEqual([2, ""]);
  },
);

it("an origin with a path is refused as well", () => {
  const { status, stdout, stderr } = build(["--for", "netlify"], {
    LEADS_ORIGIN: "https://leads.example.com/api/leads/",
  });
  expect(stderr).toContain("LEADS_ORIGIN=https://leads.example.com/api/leads/: is not an origin");
  expect([status, stdout]).toEqual([1, ""]);
});
