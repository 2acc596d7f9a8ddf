/** A build for a host that cannot have the site is refused before anything is built. */
import { expect, it } from "vitest";
import { hostNames, hosts } from "#lib/delivery/hosts/hosts.ts";
import { runCommand } from "#tests/support/run-command.ts";

const build = (words: string[], env: Record<string, string> = {}) =>
  runCommand("lib/cli/build.ts", words, { env });

it.each([
  [["--for", "netlfy"], "There is no host 'netlfy'. Did you mean 'netlify'?"],
  [["--for", "netlify", "--for", "vercel"], "A build is for one host, and 'netlify' and 'vercel' are named."],
])("%j", async (parameters, words) => {
  const { status, stdout, stderr } = await build(parameters);
  expect(stderr).toContain(words);
  expect([status, stdout]).toEqual([2, ""]);
});

it.each(hostNames.filter((name) => hosts[name]?.isStatic))(
  "%s takes no forms, so it has to be said who does",
  async (name) => {
    const { status, stdout, stderr } = await build(["--for", name]);
    expect(stderr).toContain("cannot take what visitors send with a form, so nothing was built");
    expect(stderr).toContain(`LEADS_ORIGIN=https://leads.example.com npm run build -- --for ${name}`);
    expect([status, stdout]).toEqual([2, ""]);
  },
);

it("an origin with a path is refused as well", async () => {
  const { status, stdout, stderr } = await build(["--for", "netlify"], {
    LEADS_ORIGIN: "https://leads.example.com/api/leads/",
  });
  expect(stderr).toContain("LEADS_ORIGIN=https://leads.example.com/api/leads/: is not an origin");
  expect([status, stdout]).toEqual([1, ""]);
});
