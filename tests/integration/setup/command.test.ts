/** npm run setup as a command: what is wrong is explained, and nothing is changed then. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { themeSchema } from "#lib/content/schema/theme.ts";
import { standardTheme } from "#lib/content/standard-theme.ts";
import { copiedContent } from "#tests/builders/set-up-companies.ts";
import { gitEnvironment } from "#tests/support/git-environment.ts";
import { runCommand } from "#tests/support/run-command.ts";

/** Little to read: each run reads all of it. */
const content = copiedContent(join("tests", "fixtures", "broken", "base", "content"));
const companyFile = join(content.root, "content", "company.yaml");
writeFileSync(companyFile, `${readFileSync(companyFile, "utf8")}sample: true\n`);

function git(...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", parameters, {
    cwd: content.root,
    encoding: "utf8",
    env: { ...process.env, ...gitEnvironment },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

function setup(...parameters: string[]) {
  return setupIn(content.root, ...parameters);
}

function setupIn(root: string, ...words: string[]) {
  return runCommand("lib/cli/setup.ts", ["--root", root, ...words], {
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "test", NO_COLOR: "1" },
  });
}

const company = [
  "--name",
  "Acme IT",
  "--url",
  "https://www.acme-it.net",
  "--phone",
  "+1 309-440-0142",
  "--email",
  "hello@acme-it.net",
  "--street",
  "none",
  "--area",
  "none",
];

beforeAll(() => {
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "Original content");
});
afterAll(() => {
  const changed = git("status", "--porcelain");
  content[Symbol.dispose]();
  expect(changed).toBe("");
});

test("without a terminal and without answers, every answer that is needed is named with its flag", async () => {
  const { status, stderr } = await setup("--dry-run");
  expect(status).toBe(1);
  for (const flag of ["--name", "--url", "--phone", "--email"]) expect(stderr).toContain(`${flag} is needed`);
  expect(stderr).toMatch(
    /asks at a terminal; npm run setup -- --help lists them\.\nNothing was changed\.\n$/,
  );
});

test("every answer that does not fit is named at once, with what to write", async () => {
  const wrong = [
    "--phone",
    "(309) 440-0142",
    "--url",
    "acme-it.net/home",
    "--articles",
    "good-artcle",
    "--hours",
    "always",
    "--logo",
    "logo.png",
    "--country",
    "USA",
    "--email",
    "hello",
    "--glossary",
    "maybe",
    "--theme",
    "standart",
    "--color",
    "orange",
  ];
  const { status, stderr } = await setup("--dry-run", ...company, ...wrong);
  expect(status).toBe(1);
  expect(stderr).toContain("Write: +1 309-440-0142");
  expect(stderr).toContain("Write: https://acme-it.net");
  expect(stderr).toMatch(
    /'articles' is .* names 'good-artcle', which does not exist\. Did you mean 'good-article'\?/,
  );
  expect(stderr).toMatch(/'hours' is 'always': it has to be days and times/);
  expect(stderr).toContain("has to be an SVG file");
  expect(stderr).toContain("Write: US");
  expect(stderr).toContain("has to be an email address");
  expect(stderr).toContain("has to be yes or no");
  expect(stderr).toContain("it has to be one of the themes here. They are: standard");
  expect(stderr).toContain("has to be a color of six digits, such as #1f4e8c");
});

test("an unknown price and a figure that is not a price are refused", async () => {
  expect((await setup("--dry-run", ...company, "--price", "managed-per-usr=100")).stderr).toContain(
    "Did you mean 'managed-per-user'?",
  );
  expect((await setup("--dry-run", ...company, "--price", "managed-per-user=150-100")).stderr).toContain(
    "Write managed-per-user=140",
  );
});

test("a figure for a price that is removed is refused", async () => {
  const { status, stderr } = await setup(
    "--dry-run",
    ...company,
    "--prices",
    "none",
    "--price",
    "managed-per-user=100",
  );
  expect(status).toBe(1);
  expect(stderr).toContain(
    "You gave a figure for 'managed-per-user', but that price is removed (no prices).",
  );
});

test("an answers file with a line that nobody asked for is refused with the nearest question", async () => {
  const file = join(content.root, ".git", "answers.yaml");
  writeFileSync(file, "name: Acme IT\nphome: +1 309-440-0142\n");
  expect((await setup("--dry-run", "--answers", file)).stderr).toContain(
    "'phome' is not a question of the setup. Did you mean 'phone'?",
  );
  expect((await setup("--dry-run", "--answers", "nowhere.yaml")).stderr).toContain(
    "The file 'nowhere.yaml' does not exist",
  );
});

test("a dry run prints the plan and changes nothing", async () => {
  const { status, stdout } = await setup("--dry-run", ...company, "--articles", "none");
  expect(status, stdout).toBe(0);
  expect(stdout).toMatch(/Would remove \d+ files?:\n/);
  expect(stdout).toContain("content/articles/good-article.mdx  (not kept)");
  expect(stdout).toMatch(/Nothing was changed\.\n$/);
});

test("a menu's button that led to a page which is removed leads to the contact form", async () => {
  using own = copiedContent(join(content.root, "content"));
  const { status, stderr } = await setupIn(own.root, "--over-changes", ...company, "--articles", "none");
  expect(status, stderr).toBe(0);
  const menu = readFileSync(join(own.root, "content", "navigation.yaml"), "utf8");
  expect(menu).toMatch(/^action:\n {2}href: \/contact\/\n/m);
  expect(menu).not.toContain("/blog/");
});

test("a translation that is kept loses what its originals lose, its links included", async () => {
  using own = copiedContent("content");
  const { status, stdout, stderr } = await setupIn(
    own.root,
    ...["--dry-run", "--over-changes", ...company, "--services", "help-desk", "--languages", "es"],
  );
  expect(status, stderr).toBe(0);
  expect(stdout).toContain("content/es/services/soporte-gestionado.mdx  (its original is removed)\n");
  expect(stdout).toContain(
    "content/es/pages/nosotros.mdx: “soporte cogestionado” was a link to /es/servicios/",
  );
  expect(stdout).not.toContain("content/es/services/mesa-de-ayuda.mdx  (");
});

test("the logo is in the plan, and the one that is there already is not", async () => {
  const logo = join(content.root, "content", "images", "logo.svg");
  const own = join(content.root, ".git", "own.svg");
  writeFileSync(own, readFileSync(logo, "utf8").replace("</svg>", "<!-- ours --></svg>"));
  const plan = async (file: string) => (await setup("--dry-run", ...company, "--logo", file)).stdout;
  expect(await plan(own)).toMatch(/Would rewrite \d+ files:\n(?: .*\n)* {2}content\/images\/logo\.svg\n/);
  expect(await plan(logo)).not.toContain("logo.svg\n");
});

test("a main color becomes a theme of its own in shades that everybody can read, and the second run changes nothing", async () => {
  using own = copiedContent(join(content.root, "content"));
  const flags = ["--over-changes", ...company, "--color", "F60"];
  const { status, stdout, stderr } = await setupIn(own.root, ...flags);
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/#ff6600 becomes #[0-9a-f]{6} on light backgrounds and #[0-9a-f]{6} on dark ones/);
  const files = () =>
    ["company.yaml", "themes/own.yaml"].map((file) => readFileSync(join(own.root, "content", file), "utf8"));
  const [companyText = "", theme = ""] = files();
  expect(companyText).toMatch(/^theme: own$/m);
  expect(theme).toMatch(/^name: .*\nscheme: both\nlight:\n {2}paper: "#fbf7ee"\n/);
  expect((await setupIn(own.root, ...flags)).status).toBe(0);
  expect(files()).toEqual([companyText, theme]);
  expect((await setupIn(own.root, "--over-changes", ...company, "--theme", "standard")).status).toBe(0);
  expect(files()[0]).not.toMatch(/^theme:/m);
});

test("a main color that looks like another option's leaves every option a color of its own", async () => {
  using own = copiedContent(join(content.root, "content"));
  const { status, stderr } = await setupIn(own.root, "--over-changes", ...company, "--color", "1b5e20");
  expect(status, stderr).toBe(0);
  const { light } = themeSchema.parse(
    parse(readFileSync(join(own.root, "content", "themes", "own.yaml"), "utf8")),
  );
  expect(light).toMatchObject({ link: "#1b5e20", blue: "#1b5e20", green: standardTheme.light.blue });
  expect(light.plum).toBe(standardTheme.light.plum);
});

test("content with a mistake of its own is refused, which says once that nothing was changed", async () => {
  using own = copiedContent(join(content.root, "content"));
  appendFileSync(join(own.root, "content", "company.yaml"), "phone: 1\n");
  const { status, stderr } = await setupIn(own.root, "--dry-run", ...company);
  expect([status, stderr.match(/Nothing was changed/g)?.length]).toEqual([1, 1]);
  expect(stderr).toMatch(
    /^The content has mistakes, the first in .*\nFix them first: npm run check:content\n/,
  );
});

test("changes that are not committed are not written over", async () => {
  const file = join(content.root, "content", "spelling.txt");
  writeFileSync(file, "word\n");
  const { status, stderr } = await setup(...company);
  rmSync(file);
  expect(status).toBe(1);
  expect(stderr).toMatch(/changes that are not committed.*\n.*spelling\.txt\n.*--over-changes/);
});

test.for(["content", "content/articles", "content/company.yaml"])(
  "where %s is a symbolic link, the setup is refused and nothing behind the link changes, in a dry run neither",
  async (linked) => {
    using own = copiedContent(join(content.root, "content"));
    using elsewhere = copiedContent(join(content.root, "content"));
    const target = join(elsewhere.root, "target");
    renameSync(join(own.root, linked), target);
    symlinkSync(target, join(own.root, linked));
    const kept = join(elsewhere.root, "kept");
    cpSync(target, kept, { recursive: true });
    for (const mode of ["--dry-run", "--over-changes"]) {
      const { status, stderr } = await setupIn(own.root, mode, ...company, "--articles", "none");
      expect([status, stderr]).toEqual([1, expect.stringContaining(`${linked} is a symbolic link`)]);
      expect(spawnSync("diff", ["-r", kept, target], { encoding: "utf8" }).stdout).toBe("");
    }
  },
);
