/** The units of deploy/systemd as systemd itself reads them, and how much each may do (`systemd-analyze security`). Nothing is started. */
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { leadsVariables } from "#lib/leads/env.ts";
import { environmentVariables } from "#lib/site/env.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const folder = join("deploy", "systemd");
const units = readdirSync(folder);
const services = units.filter((name) => name.endsWith(".service"));
/** From 0 to 10; a service without any limit has 9.6, and one of these has to reach the network. */
const mostExposure = 1.5;
let root: string;

/** The files of a machine that the units name: systemd's own targets, and a program where ours would be. */
beforeAll(() => {
  root = temporaryFolder("units");
  const own = join(root, "usr", "lib", "systemd", "system");
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync("/usr/lib/systemd/system"))
    if (/\.(?:target|slice|mount|socket)$/.test(name))
      copyFileSync(join("/usr/lib/systemd/system", name), join(own, name));
  const bin = join(root, "srv", "source", "node_modules", ".bin");
  mkdirSync(bin, { recursive: true });
  copyFileSync("/bin/true", join(bin, "node"));
  cpSync(folder, join(root, "etc", "systemd", "system"), { recursive: true });
});

function analyze(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync("systemd-analyze", [`--root=${root}`, ...parameters], {
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

it.each(units)("%s is understood, every word of it", (name) => {
  expect(analyze("verify", "--man=no", name)).toEqual({ status: 0, said: "" });
});

it("a word that systemd does not know is not passed over", () => {
  const text = readFileSync(join(folder, "site.service"), "utf8");
  const misspelled = join(root, "etc", "systemd", "system", "misspelled.service");
  writeFileSync(misspelled, text.replace("ProtectHome=", "ProtectHom="));
  expect(analyze("verify", "--man=no", "misspelled.service").said).toMatch(
    /Unknown key (?:name )?'ProtectHom'/,
  );
});

it.each(services)("%s may do little", (name) => {
  const { status, said } = analyze(
    "security",
    "--offline=true",
    "--no-pager",
    `--threshold=${mostExposure * 10}`,
    name,
  );
  expect(status, said).toBe(0);
});

it("every service has an account that exists only while it runs, and stores what it stores below /var/lib", () => {
  for (const name of services) {
    const text = readFileSync(join(folder, name), "utf8");
    expect(text, name).toMatch(/^DynamicUser=yes$/m);
    const states = /^StateDirectory=(.*)$/m.exec(text)?.[1]?.split(" ") ?? [];
    const stored = [...text.matchAll(/\/var\/lib\/([a-z-]+)/g)].map(([, state]) => state);
    expect(
      stored.filter((state) => state !== "private" && !states.includes(state ?? "")),
      name,
    ).toEqual([]);
  }
});

it("the variables that units set are those of the program", () => {
  const known = new Set(["NODE_ENV", ...environmentVariables, ...Object.keys(leadsVariables)]);
  for (const name of services) {
    const text = readFileSync(join(folder, name), "utf8");
    const set = [...text.matchAll(/^Environment=(.*)$/gm)].flatMap(([, pairs = ""]) =>
      pairs.split(" ").map((pair) => pair.split("=")[0] ?? ""),
    );
    expect(
      set.filter((variable) => !known.has(variable)),
      name,
    ).toEqual([]);
  }
});

it("every timer starts a service", () => {
  for (const name of units.filter((unit) => unit.endsWith(".timer")))
    expect(services).toContain(name.replace(/timer$/, "service"));
});
