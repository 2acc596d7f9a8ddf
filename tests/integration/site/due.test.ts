import { expect, it } from "vitest";
import { dueBetween } from "#lib/tools/releases/due.ts";
import { smallSite } from "#tests/builders/small-site.ts";
import { runCommand } from "#tests/support/run-command.ts";

function siteWith(publishedAt: string, more = "") {
  const site = smallSite();
  site.write(
    "content/articles/for-monday.mdx",
    `---\ntitle: An article for Monday at half past nine\ndescription: It appears when the office opens, and not on the morning after that.\npublishedAt: "${publishedAt}"\ncategory: managed-it\n${more}---\n\nText.\n`,
  );
  return site;
}

const due = (root: string, since: string, now: string) => dueBetween(root, new Date(since), new Date(now));

it("an article is due from the minute it was scheduled for, in the company's own time, and only once", async () => {
  using site = siteWith("2027-03-01T09:30");
  // Half past nine in Chicago is half past three in the afternoon in UTC.
  expect(await due(site.root, "2027-03-01T14:00:00Z", "2027-03-01T15:29:59Z")).toEqual([]);
  expect(await due(site.root, "2027-03-01T14:00:00Z", "2027-03-01T15:30:00Z")).toEqual([
    "content/articles/for-monday.mdx",
  ]);
  expect(await due(site.root, "2027-03-01T15:30:00Z", "2027-03-01T16:30:00Z")).toEqual([]);
});

it("an hour that a timer missed is made up for", async () => {
  using site = siteWith("2027-03-01T09:30");
  expect(await due(site.root, "2027-02-27T00:00:00Z", "2027-03-04T00:00:00Z")).toHaveLength(1);
});

it("a draft never becomes due, whatever its date", async () => {
  using site = siteWith("2027-03-01T09:30", "draft: true\n");
  expect(await due(site.root, "2027-02-27T00:00:00Z", "2027-03-04T00:00:00Z")).toEqual([]);
});

it.each([
  [
    ["--due", "--since", "2027-03-01T14:00:00Z"],
    "2027-03-01T15:30:00Z",
    0,
    "Due now: content/articles/for-monday.mdx",
  ],
  [
    ["--due", "--since", "2027-03-01T15:30:00Z"],
    "2027-03-01T16:30:00Z",
    3,
    "Nothing has become due since 2027-03-01T15:30",
  ],
  [["--if-due", "--since", "2027-03-01T15:30:00Z"], "2027-03-01T16:30:00Z", 3, "Nothing has become due"],
  [["--due", "--since", "yesterday"], "2027-03-01T16:30:00Z", 2, "--since takes a date and time such as"],
])("npm run publish -- %j says so by its exit code", async (parameters, now, code, words) => {
  using site = siteWith("2027-03-01T09:30");
  const { status, stdout, stderr } = await runCommand("lib/cli/publish.ts", parameters, {
    cwd: site.root,
    env: { BUILD_TIME: now },
  });
  expect([status, `${stdout}${stderr}`]).toEqual([code, expect.stringContaining(words)]);
});
