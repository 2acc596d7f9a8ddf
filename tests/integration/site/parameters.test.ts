import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readParameters } from "#lib/cli/parameters.ts";
import { runCommand } from "#tests/support/run-command.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

/** A folder with our scripts and nothing else: what a command does by mistake, it does there. */
const folder = temporaryFolder("parameters");
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

beforeAll(() => {
  const here = Object.entries(scripts).map(([name, text]) => [
    name,
    text.replace("lib/cli/", `${resolve("lib/cli")}/`),
  ]);
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "x", scripts: Object.fromEntries(here) }),
  );
  mkdirSync(join(folder, "content"));
});

function npm(...words: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", ...words], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${resolve("node_modules/.bin")}:${process.env.PATH}` },
  });
  return { status, output: `${stdout}${stderr}` };
}

describe("an option that npm keeps for itself does nothing but say how to write it", () => {
  const options = {
    back: { type: "boolean" },
    "older-than": { type: "string" },
    to: { type: "string" },
    email: { type: "string" },
    json: { type: "boolean" },
  } as const;

  it.each([
    ["publish", [], { npm_config_back: "true" }, "npm run publish -- --back"],
    ["publish", [], { npm_config_token_description: "/srv/site" }, "npm run publish -- --to …"],
    [
      "publish",
      [],
      { npm_config_to: "/srv/site", npm_config_back: "true" },
      "npm run publish -- --back --to …",
    ],
    [
      "leads",
      ["purge", "90d"],
      { npm_config_older_than: "true" },
      "npm run leads -- purge 90d --older-than …",
    ],
    ["leads", ["forget", "a@b.c"], { npm_config_email: "true" }, "npm run leads -- forget a@b.c --email …"],
    ["audit", [], { npm_config_json: "true" }, "npm run audit -- --json"],
  ])("npm run %s with %j and %j", (script, args, environment, right) => {
    const read = () =>
      readParameters(
        { script, args, options, allowPositionals: true },
        { npm_lifecycle_event: script, ...environment },
      );
    expect(read).toThrow(right);
    expect(read).toThrow("so nothing was done");
  });

  it.each([
    ["an address of ~/.npmrc", { npm_lifecycle_event: "leads", npm_config_email: "me@example.com" }],
    [
      "an option of the script that called this one",
      { npm_lifecycle_event: "test", npm_config_json: "true" },
    ],
    ["a setting that is off", { npm_lifecycle_event: "leads", npm_config_json: "" }],
    ["no npm at all", {}],
  ])("%s stops nothing", (_what, environment) => {
    const { values } = readParameters({ script: "leads", args: ["--to", "x"], options }, environment);
    expect(values.to).toBe("x");
  });

  it.each([
    ["publish --back", "npm run publish -- --back"],
    ["announce --dry-run", "npm run announce -- --dry-run"],
    ["leads forget --email ana@example.com", "npm run leads -- forget ana@example.com --email …"],
  ])("as npm itself runs it: npm run %s", (words, right) => {
    const { status, output } = npm(...words.split(" "));
    expect(output).toContain(right);
    expect(output).not.toMatch(/^\s+at /m);
    expect(status).not.toBe(0);
  });

  it("a format that npm takes for the beginning of an option of its own is not taken for a file", () => {
    const { status, output } = npm("check:content", "--format", "json");
    expect([status, output]).toEqual([
      2,
      expect.stringContaining("There is no file 'content/json'. Options come after"),
    ]);
  });

  it("with the two hyphens it is done", () => {
    const { status, output } = npm("publish", "--", "--list");
    expect([status, output]).toEqual([0, expect.stringContaining("Nothing is published in published yet.")]);
  });
});

describe("a script that takes no options does nothing where one was written", () => {
  it.each([
    [
      "build",
      [],
      { npm_config_preview: "true" },
      "npm run build takes no '--preview', so nothing was done. Write: PREVIEW=1 npm run build",
    ],
    ["start", [], { npm_config_port: "3001" }, "Write: PORT=3001 npm start"],
    ["dev", [], { npm_config_host: "true" }, "Write: HOST=0.0.0.0 npm run dev"],
    ["check", [], { npm_config_fix: "true" }, "Write: npm run check:content -- --fix"],
    ["test", ["--watch"], {}, "npm test takes no '--watch', so nothing was done. Write: npm run dev"],
    ["build", ["content"], {}, "npm run build takes no 'content', so nothing was done."],
  ])("npm run %s %j with %j", (script, args, kept, says) => {
    const environment = { npm_lifecycle_event: script, ...kept };
    expect(() => readParameters({ script, args }, environment)).toThrow(says);
  });

  it("what npm keeps for the script that called it is no option of its own", () => {
    expect(() =>
      readParameters(
        { script: "build", args: [] },
        { npm_lifecycle_event: "publish", npm_config_preview: "true" },
      ),
    ).not.toThrow();
    expect(() =>
      readParameters({ script: "start", args: [] }, { npm_lifecycle_event: "start", npm_config_cache: "/x" }),
    ).not.toThrow();
  });

  it("as npm itself runs it: npm run check --fix", () => {
    const { status, output } = npm("check", "--fix");
    expect([status, output]).toEqual([2, expect.stringContaining("Write: npm run check:content -- --fix")]);
    expect(output).not.toMatch(/^\s+at /m);
  });
});

describe("every command has one frame", () => {
  const files = new Map(
    Object.entries(scripts).flatMap(([name, text]) => {
      const file = /^node .*?((?:lib|tests)\/[\w/-]+\.ts)$/.exec(text)?.[1];
      return file ? [[name, resolve(file)]] : [];
    }),
  );
  it.each([...files])(
    "npm run %s refuses what it does not know with 2, and does nothing",
    async (name, file) => {
      const { status, stdout, stderr } = await runCommand(file, ["--no-such-option"], { cwd: folder });
      expect([status, stdout]).toEqual([2, ""]);
      const called = `${name === "start" || name === "test" ? "npm" : "npm run"} ${name}`;
      expect(stderr).toBe(
        `${called} takes no '--no-such-option', so nothing was done.\nRun: ${called} -- --help\n`,
      );
    },
  );

  it.each([...files])("npm run %s explains itself", async (name, file) => {
    const { status, stdout, stderr } = await runCommand(file, ["--help"], { cwd: folder });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(` ${name}`);
  });

  it("and proposes the option that was meant", () => {
    const options = { built: { type: "boolean" } } as const;
    const read = () => readParameters({ script: "publish", args: ["--bulit"], options });
    expect(read).toThrow("npm run publish takes no '--bulit', so nothing was done. Did you mean '--built'?");
  });
});
