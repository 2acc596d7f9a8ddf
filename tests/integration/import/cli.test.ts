import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "#tests/support/run-command.ts";
import { exportFile, scratchSite, wxr, wxrItem } from "#tests/unit/import/scratch-site.ts";

const run = (...words: string[]) => runCommand("lib/cli/import.ts", words);

describe("npm run import", () => {
  it("explains itself, and refuses an option it does not know", async () => {
    expect(await run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("--dry-run") });
    expect(await run("--color", "red")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'--color'"),
    });
    expect(await run("verify")).toMatchObject({ status: 2, stderr: expect.stringContaining("--against") });
  });

  it("imports, proves parity, and fails where there is nothing to import", async () => {
    const site = scratchSite();
    const before = site.snapshot();
    expect(await run(exportFile, "--out", site.out, "--dry-run")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Nothing was written"),
    });
    expect(site.snapshot()).toEqual(before);
    expect((await run(exportFile, "--out", site.out)).status).toBe(0);
    const parity = await run("verify", "--against", exportFile, "--out", site.out);
    expect(parity).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("2 differences, 11 things left in a comment"),
    });
    expect(parity.stdout).toContain("/disk-full/ leads nowhere");
    expect(await run("no-such.xml", "--out", site.out)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("there is no such file"),
    });
  });

  it("prints its findings and the differences of the proof for programs", async () => {
    const site = scratchSite();
    const source = site.source("a.xml", wxr(wxrItem(1, "one", "<p>Words. [unheard_of x=1]</p>")));
    const made = await run(source, "--out", site.out, "--format", "json");
    expect(made.status).toBe(0);
    expect(JSON.parse(made.stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: "unknown-shortcode",
          severity: "warning",
          file: expect.stringContaining("articles/one.mdx"),
        }),
      ]),
      articles: [{ title: "one", file: "articles/one.mdx", outcome: "new" }],
    });
    writeFileSync(join(site.out, "one.mdx"), site.read("articles/one.mdx").replaceAll("Words.", ""));
    const proof = await run("verify", "--against", source, "--out", site.out, "--format", "json");
    expect(proof.status).toBe(1);
    expect(JSON.parse(proof.stdout)).toMatchObject({
      differences: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining("Words.") }),
      ]),
      complete: false,
      posts: 1,
    });
  });

  it("prints its findings as annotations of GitHub", async () => {
    const site = scratchSite();
    const source = site.source("a.xml", wxr(wxrItem(1, "one", "<p>Words. [unheard_of x=1]</p>")));
    const lines = (await run(source, "--out", site.out, "--format", "github")).stdout.trim().split("\n");
    expect(lines).toContainEqual(
      expect.stringMatching(/^::warning file=[^,]*articles\/one\.mdx,.*title=unknown-shortcode::/),
    );
    expect(lines.filter((line) => !/^::(?:error|warning|notice) /.test(line))).toEqual([]);
    expect((await run(source, "--out", site.out, "--format", "xml")).status).toBe(2);
  });

  it("skips a post in which anything fails, names it, imports the others and ends with 1", async () => {
    const site = scratchSite();
    const items = ["one", "two", "three"].map((slug, at) => wxrItem(at + 1, slug, "<p>Words.</p>"));
    const source = site.source("a.xml", wxr(items.join("")));
    // A folder where the file belongs: no step foresees it.
    mkdirSync(join(site.out, "two.mdx"), { recursive: true });
    const made = await run(source, "--out", site.out, "--format", "json");
    expect(made.status).toBe(1);
    expect(JSON.parse(made.stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: "not-converted", severity: "error" }),
      ]),
      articles: [{ outcome: "new" }, { title: "two", outcome: "skipped" }, { outcome: "new" }],
    });
    expect(site.read("articles/three.mdx")).toContain("Words.");
  });
});
