import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "#lib/content/check/check.ts";
import { now, smallSite } from "./small-site.ts";

const frontmatter =
  '---\ntitle: A question\ndescription: An article with a damaged picture in it, for the tests of the check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n';

test("a picture in the text that no program can read is named at its place, before anything is built", async () => {
  using site = smallSite();
  site.write("content/images/words.txt", "makes the folder");
  writeFileSync(join(site.root, "content", "images", "rack.jpg"), "These are words, not a picture.");
  site.write(
    "content/articles/broken.mdx",
    `${frontmatter}Text.\n\n![An open rack](/images/rack.jpg)\n\n<Photo src="rack.jpg" alt="An open rack" />\n`,
  );
  const found = await checkContent({ root: site.root, now, only: ["content/articles/broken.mdx"] });
  const problems = found.filter(({ severity }) => severity === "error");
  expect(problems.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual([
    "10 image-unreadable: 'rack.jpg' cannot be read as a picture.",
    "12 image-unreadable: 'rack.jpg' cannot be read as a picture.",
  ]);
});
