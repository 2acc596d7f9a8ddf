/** Pictures as the build finds them in content/images, whether a text names them or not. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkMemory } from "#lib/content/check/check.ts";
import { pictureNameProblem } from "#lib/content/check/picture-names.ts";
import { publishedPictures } from "#lib/content/picture-files.ts";
import {
  checkSmallSite,
  errorsOf,
  fixSmallSite,
  fixtures,
  now,
  smallSite,
} from "#tests/builders/small-site.ts";

const frontmatter =
  '---\ntitle: A question\ndescription: An article with a picture in it, for the tests of the content check.\npublishedAt: "2026-01-05"\ncategory: managed-it\n---\n\n';
const photograph = readFileSync(join(fixtures, "pictures", "team.jpg"));
const damaged = readFileSync(join(fixtures, "pictures", "phone-renamed.jpg"));
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';

const broken = "content/articles/broken.mdx";
const article = (text: string) => `${frontmatter}${text}\n`;

test("a picture in the text that no program can read is named at its place, before anything is built", async () => {
  using site = smallSite();
  site.write("content/images/rack.jpg", "These are words, not a picture.");
  site.write(
    broken,
    article('Text.\n\n![An open rack](/images/rack.jpg)\n\n<Photo src="rack.jpg" alt="An open rack" />'),
  );
  expect(await errorsOf(site.root)).toEqual(
    Array(2).fill(
      "content/articles/broken.mdx image-unreadable: 'rack.jpg' cannot be read as a picture. → Open it in a picture editor and save it again.",
    ),
  );
});

test.for([
  [
    "a photograph of an iPhone with another ending",
    "phone.jpg",
    damaged,
    "is an iPhone picture (HEIC) with another ending",
  ],
  ["words", "rack.png", "These are words, not a picture.", "cannot be read as a picture"],
  [
    "half of a photograph",
    "half.jpg",
    photograph.subarray(0, photograph.length / 2),
    "cannot be read as a picture",
  ],
  ["an empty file", "empty.webp", "", "cannot be read as a picture"],
  ["half of a drawing", "half.svg", drawing.slice(0, -12), "cannot be read as a picture"],
] as const)(
  "%s that no text names is an error at its own file: the build reads it too",
  async ([, name, bytes, says]) => {
    using site = smallSite();
    site.write(`content/images/team/${name}`, bytes);
    const errors = await errorsOf(site.root);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`content/images/team/${name} image-unreadable: 'team/${name}' ${says}`);
  },
);

test("what systems write beside pictures is no picture, for the check and for the build", async () => {
  using site = smallSite();
  for (const name of [
    "._team.jpg",
    ".DS_Store",
    "Thumbs.db",
    "__MACOSX/._rack.png",
    "@eaDir/rack.jpg/thumb.jpg",
    "rack.jpg.bak",
  ])
    site.write(`content/images/${name}`, "not a picture");
  mkdirSync(join(site.root, "content/images/folder.jpg"));
  symlinkSync("nowhere.jpg", join(site.root, "content/images/broken-link.jpg"));
  expect(await errorsOf(site.root)).toEqual([]);
  expect(publishedPictures(join(site.root, "content/images"))).toEqual(["logo.svg"]);
});

test("two pictures whose names differ only in case are named: many disks keep one of them", async () => {
  using site = smallSite();
  site.write("content/images/team.jpg", photograph);
  site.write("content/images/Team.jpg", photograph);
  expect(await errorsOf(site.root)).toEqual([
    "content/images/team.jpg file-name: 'team.jpg' and 'Team.jpg' differ only in capitalization: many disks keep just one of them. → Give one of them another name, or delete it if both are the same picture.",
  ]);
});

test("a picture is read again when its file changes, also where size and date stay as they were", async () => {
  using site = smallSite();
  const file = join(site.root, "content/images/team.jpg");
  const kept = () => readdirSync(join(site.root, ".cache", "content-pictures"));
  const memory = checkMemory();
  const errors = async () => {
    const checks = await Promise.all(
      [{ keep: true }, { memory }].map((options) => checkSmallSite({ root: site.root, now, ...options })),
    );
    return checks.map((found) => found.filter(({ rule }) => rule === "image-unreadable").length);
  };
  site.write("content/images/team.jpg", photograph);
  const { atime, mtime } = statSync(file);
  expect(await errors()).toEqual([0, 0]);
  expect(await errors()).toEqual([0, 0]);
  const before = kept();
  site.write("content/images/team.jpg", Buffer.alloc(photograph.length));
  utimesSync(file, atime, mtime);
  expect(await errors()).toEqual([1, 1]);
  // What could not be read is not remembered by its bytes: the file may have been replaced or deleted while it was read.
  expect(kept()).toEqual(before);
  for (const name of kept()) writeFileSync(join(site.root, ".cache", "content-pictures", name), "{ damaged");
  site.write("content/images/team.jpg", photograph);
  expect(await errors()).toEqual([0, 0]);
});

test.for(["office.jpg", "/images/office.jpg"])("a field and a component take '%s'", async (src) => {
  using site = smallSite();
  site.write("content/images/office.jpg", photograph);
  site.write(
    "content/articles/broken.mdx",
    `${frontmatter.replace("---\n\n", `image:\n  src: ${src}\n  alt: An office\n---\n\n`)}<Photo src="${src}" alt="An office" />\n`,
  );
  expect(await errorsOf(site.root)).toEqual([]);
});

test.for([
  [
    "![x](/images/UPPER.JPG)",
    "UPPER.JPG",
    "'UPPER.JPG' cannot be a picture's address: names of pictures have lowercase letters, digits and hyphens. → Rename the picture to upper.jpg, and write that name here.",
  ],
  [
    "![x](</images/Team Photo 2026.JPG>)",
    "Team Photo 2026.JPG",
    "→ Rename the picture to team-photo-2026.jpg, and write that name here.",
  ],
  [
    "![x](/images/Team%20Photo%202026.JPG)",
    "Team Photo 2026.JPG",
    "→ Rename the picture to team-photo-2026.jpg, and write that name here.",
  ],
  [
    '<Photo src="Team Photo 2026.JPG" alt="x" />',
    "Team Photo 2026.JPG",
    "→ Rename the picture to team-photo-2026.jpg, and write that name here.",
  ],
  [
    "![x](/images/moving.gif)",
    "moving.gif",
    "Animated pictures (.gif) are not accepted: 'moving.gif'. → Save it as .webp, or as .png if it is not animated, and write that file's name here.",
  ],
  [
    "![x](/images/IMG_1.HEIC)",
    "IMG_1.HEIC",
    "iPhone pictures (.heic) are not shown by most browsers: 'IMG_1.HEIC'. → Export it as JPEG (.jpg), and write that file's name here.",
  ],
  [
    '<Photo src="chart.svg" alt="x" />',
    "chart.svg",
    `'chart.svg' is a drawing, and <Photo> does not show those. → Write <Illustration src="chart.svg" …`,
  ],
  [
    "![x](data:image/png;base64,iVBORw0KGgo=)",
    "x.png",
    "The picture itself was pasted into the text. → Save it as a file in content/images/",
  ],
] as const)("%s is explained", async ([text, file, says]) => {
  using site = smallSite();
  site.write(`content/images/${file}`, file.endsWith(".svg") ? drawing : photograph);
  site.write(broken, article(text));
  const errors = (await errorsOf(site.root)).filter((error) => error.startsWith("content/articles"));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(says);
});

test("a name that another picture has is not proposed", async () => {
  using site = smallSite();
  site.write("content/images/UPPER.JPG", photograph);
  site.write("content/images/upper.jpg", photograph);
  site.write(broken, article("![x](/images/UPPER.JPG)"));
  expect((await errorsOf(site.root)).join()).toContain("Rename the picture to upper-2.jpg");
});

test.for([
  ["![x](office.jpg)", "![x](/images/office.jpg)"],
  ["![x](images/office.jpg)", "![x](/images/office.jpg)"],
  ["![x](../images/office.jpg)", "![x](/images/office.jpg)"],
  ["![x](/content/images/office.jpg)", "![x](/images/office.jpg)"],
  ["![x](/images/Office.jpg)", "![x](/images/office.jpg)"],
] as const)("--fix makes %s %s", async ([before, after]) => {
  using site = smallSite();
  site.write("content/images/office.jpg", photograph);
  site.write("content/articles/broken.mdx", `${frontmatter}${before}\n`);
  await fixSmallSite({ root: site.root, now });
  expect(readFileSync(join(site.root, "content/articles/broken.mdx"), "utf8")).toBe(
    `${frontmatter}${after}\n`,
  );
});

test("a logo that is no drawing is asked for as SVG", async () => {
  using site = smallSite();
  const company = readFileSync(join(site.root, "content/company.yaml"), "utf8");
  site.write("content/company.yaml", company.replace("logo.svg", "logo.png"));
  expect((await errorsOf(site.root)).join()).toContain(
    "'logo: src' is 'logo.png', and logos are drawings (SVG), so that they stay sharp. → Ask whoever drew it for the .svg, and put that into content/images/.",
  );
});

test.each([
  ["price-list.pdf", /write <Download file=/],
  ["tour.mp4", /write <Video title=/],
  ["remote.exe", /^Link to it with https:/],
])("%s is not a picture, and the remedy is one that its kind of file has", (file, remedy) => {
  const problem = pictureNameProblem(file);
  expect(problem?.message).toBe(`'${file}' is not a picture.`);
  expect(problem?.remedy).toMatch(remedy);
});
