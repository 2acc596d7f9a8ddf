/** Publishing: what is said to have changed, what is committed, and what is in the way. */
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Changes, DocumentView, PublishAnswer } from "#lib/tools/studio/contract.ts";
import { gitEnvironment } from "#tests/support/git-environment.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";
import { git, studioSite } from "./studio-server.ts";

const file = "content/articles/good-article.mdx";
const fact = "content/facts/user-limit.yaml";

let studio: Awaited<ReturnType<typeof studioSite>>;
const before = new Map(Object.entries(process.env));
beforeAll(async () => {
  Object.assign(process.env, gitEnvironment);
  studio = await studioSite();
});
afterAll(async () => {
  for (const name of Object.keys(gitEnvironment)) {
    const value = before.get(name);
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  await studio?.[Symbol.asyncDispose]();
});

/** Each test begins on the main branch, with everything committed and no remote. */
let first = "";
beforeEach(() => {
  first ||= studio.git("rev-parse", "HEAD").trim();
  studio.git("switch", "-q", "--discard-changes", "-C", "main", first);
  studio.git("clean", "-fdq");
  const branches = studio
    .git("branch", "--list", "--format=%(refname:short)", "studio/*")
    .split("\n")
    .filter(Boolean);
  if (branches.length > 0) studio.git("branch", "-q", "-D", ...branches);
  for (const name of studio.git("remote").split("\n").filter(Boolean)) studio.git("remote", "remove", name);
});

const term =
  '---\nterm: patch\ndefinition: A change of a program that its maker hands out, often for safety.\nupdatedAt: "2026-01-05"\n---\n\nIt is small.\n';
const message = "Say more";
const changes = async () => (await studio.get<Changes>("changes")).value;
const publish = (files: readonly string[]) =>
  studio.post<PublishAnswer & { message: string }>("publish", { files, message });
const committed = () =>
  studio.git("show", "--name-status", "--format=%s", "HEAD").split("\n").filter(Boolean);

async function change(to = "Another paragraph.", changed = file): Promise<void> {
  const { value } = await studio.get<DocumentView>(`document?file=${changed}`);
  const edits = [{ act: "replace", at: [0], block: { source: to } }];
  const { status } = await studio.post("save", { file: changed, read: value.digest, edits });
  expect(status).toBe(200);
}

/** A repository that takes what is pushed to it. */
function addRemote(): string {
  const remote = temporaryFolder("studio-remote");
  git(remote, "init", "-q", "--bare", "-b", "main");
  studio.git("remote", "add", "origin", remote);
  studio.git("push", "-q", "-u", "origin", "main");
  return remote;
}

function hook(name: string, lines: string): void {
  const path = join(studio.root, ".git", "hooks", name);
  mkdirSync(join(studio.root, ".git", "hooks"), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  onTestFinished(() => rmSync(path));
}

it("what changed is said in words and shown as a difference, and nothing is in the way", async () => {
  await change();
  studio.write("content/images/new.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  const { changes: list, obstacle, way, errors } = await changes();
  expect(list.map(({ file: changed, what }) => [changed, what])).toEqual([
    [file, "a paragraph"],
    ["content/images/new.svg", expect.stringContaining("is new")],
  ]);
  expect(list[0]?.title).toBe("When an hourly technician is enough");
  expect(list[0]?.difference).toContain("+Another paragraph.");
  expect({ obstacle, way, errors }).toEqual({ obstacle: undefined, way: "commit", errors: 0 });
});

it("only the files that were named are committed: what else is changed or staged stays as it is", async () => {
  await change();
  studio.write("README.md", "Not a writer's.\n");
  studio.write("content/images/other.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  studio.write("content/images/new.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>');
  studio.git("add", "README.md", "content/images/other.svg");
  const { status, value } = await publish([file, "content/images/new.svg"]);
  expect(status).toBe(200);
  expect(value).toMatchObject({ branch: "main", pushed: false });
  expect(committed()).toEqual([message, `M\t${file}`, "A\tcontent/images/new.svg"]);
  expect(studio.git("status", "--porcelain").split("\n").filter(Boolean)).toEqual([
    "A  README.md",
    "A  content/images/other.svg",
  ]);
});

it("a file that was removed is removed in the commit", async () => {
  rmSync(join(studio.root, "content/redirects.yaml"));
  studio.write("content/redirects.yaml", "redirects: []\n");
  studio.write("content/articles/extra.mdx", studio.read(file));
  studio.git("add", "content/articles/extra.mdx");
  studio.git("commit", "-qm", "Extra");
  rmSync(join(studio.root, "content/articles/extra.mdx"));
  await studio.get("document?file=content/company.yaml");
  expect((await publish(["content/articles/extra.mdx"])).value.message).toBeUndefined();
  expect(committed()).toEqual([message, "D\tcontent/articles/extra.mdx"]);
});

it("the files as they are now count, not what was read of them a moment ago", async () => {
  const broken = "content/articles/broken.mdx";
  studio.write(broken, "---\ntitle: Broken\n---\n\nA text.\n");
  expect((await publish([broken])).value.message).toContain("error");
  expect((await changes()).errors).toBeGreaterThan(0);
  rmSync(join(studio.root, broken));
  await change();
  studio.write(broken, "---\ntitle: Broken\n---\n\nA text.\n");
  await changes();
  rmSync(join(studio.root, broken));
  expect((await publish([file])).status).toBe(200);
});

it("with a remote the change gets a branch of its own, and the main one stays", async () => {
  const remote = addRemote();
  await change();
  expect((await changes()).way).toBe("branch");
  const { value } = await publish([file]);
  expect(value.branch).toMatch(/^studio\/\d{4}-\d\d-\d\d$/);
  expect(value.pushed).toBe(true);
  expect(git(remote, "rev-parse", value.branch).trim()).toBe(value.commit);
  expect(git(remote, "rev-parse", "main").trim()).toBe(first);
  await change("A third paragraph.");
  const second = await publish([file]);
  expect(second.value.branch).toBe(value.branch);
  expect(git(remote, "rev-parse", value.branch).trim()).toBe(second.value.commit);
});

it("a push that is rejected leaves the commit here, says what to do, and can be sent again", async () => {
  const remote = addRemote();
  await change();
  const { branch } = (await publish([file])).value;
  const colleague = join(temporaryFolder("studio-colleague"), "clone");
  git(remote, "clone", "-q", "-b", branch, remote, colleague);
  git(colleague, "commit", "-q", "--allow-empty", "-m", "A colleague's");
  git(colleague, "push", "-q");
  await change("A third paragraph.");
  const rejected = await publish([file]);
  expect(rejected.status).toBe(409);
  expect(rejected.value.message).toContain("git pull --rebase");
  expect(committed()).toEqual([message, `M\t${file}`]);
  const left = await changes();
  expect(left).toMatchObject({ changes: [], unpushed: 1 });
  expect(left.obstacle).toBeUndefined();
  studio.git("pull", "-q", "--rebase");
  expect((await publish([])).value.pushed).toBe(true);
});

it("a remote that cannot be reached is named in git's words", async () => {
  addRemote();
  studio.git("remote", "set-url", "origin", join(studio.root, "nowhere"));
  await change();
  const { status, value } = await publish([file]);
  expect(status).toBe(409);
  expect(value.message).toContain("committed on this machine");
  expect(value.message).toContain("nowhere");
});

it("a hook that refuses is heard, and nothing is left behind", async () => {
  addRemote();
  hook("pre-commit", "echo 'The words of the hook.'; exit 1");
  await change();
  studio.write("content/images/new.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  const { status, value } = await publish([file, "content/images/new.svg"]);
  expect(status).toBe(409);
  expect(value.message).toContain("The words of the hook.");
  expect(studio.git("rev-parse", "HEAD").trim()).toBe(first);
  expect(studio.git("symbolic-ref", "--short", "HEAD").trim()).toBe("main");
  expect(studio.git("branch", "--list", "studio/*")).toBe("");
  expect(studio.git("status", "--porcelain").split("\n").filter(Boolean)).toEqual([
    ` M ${file}`,
    "?? content/images/new.svg",
  ]);
});

it("an error on what visitors get stops it; a draft with one stays on this machine", async () => {
  await change("See [this](/nowhere/).");
  const broken = await publish([file]);
  expect(broken.status).toBe(409);
  expect(broken.value.message).toContain("There is an error");
  studio.git("checkout", "-q", "--", file);
  const draft = "content/articles/draft.mdx";
  const text = studio
    .read(file)
    .replace("category:", "draft: true\ncategory:")
    .replace("(/about/)", "(/nowhere/)");
  studio.write(draft, text.replace("When an", "Why an"));
  await change("The last paragraph.");
  await studio.get(`document?file=${draft}`);
  const { changes: list, errors } = await changes();
  expect(errors).toBe(0);
  expect(list.find((one) => one.file === draft)?.held).toContain("A draft with an error");
  expect((await publish([draft])).status).toBe(409);
  expect((await publish([file])).status).toBe(200);
  expect(committed()).toEqual([message, `M\t${file}`]);
});

it.each([
  ["nothing has changed", () => {}, "Nothing has changed"],
  ["the last commit is on no branch", () => studio.git("switch", "-q", "--detach"), "not on a branch"],
  [
    "a merge has begun",
    () => writeFileSync(join(studio.root, ".git", "MERGE_HEAD"), `${first}\n`),
    "merge another version",
  ],
  [
    "there is no repository",
    () => {
      const [repository, away] = [join(studio.root, ".git"), join(studio.root, ".gone")];
      renameSync(repository, away);
      // The folder of this test may be inside another repository.
      setFor("GIT_CEILING_DIRECTORIES", join(studio.root, ".."));
      onTestFinished(() => renameSync(away, repository));
    },
    "not in a git repository",
  ],
  ["git is not installed", () => setFor("PATH", studio.root), "Git is not installed"],
  [
    "git does not know the writer",
    () => {
      for (const name of ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"])
        setFor(name, "");
      studio.git("config", "user.useConfigOnly", "true");
      onTestFinished(() => void studio.git("config", "--unset", "user.useConfigOnly"));
    },
    "who you are",
  ],
] as [string, () => void, string][])(
  "where %s, it says so and nothing is committed",
  async (why, arrange, words) => {
    if (why !== "nothing has changed") await change();
    arrange();
    const { obstacle } = await changes();
    expect(obstacle).toContain(words);
    const { status, value } = await publish([file]);
    expect(status).toBe(409);
    expect(value.message).toBe(obstacle);
    rmSync(join(studio.root, ".git", "MERGE_HEAD"), { force: true });
  },
);

/** For the rest of the test. */
function setFor(name: string, value: string): void {
  const usual = process.env[name];
  process.env[name] = value;
  onTestFinished(() => {
    if (usual === undefined) delete process.env[name];
    else process.env[name] = usual;
  });
}

it("a version of the past comes back as a change, and the next commit has it", async () => {
  await change("A paragraph that was a mistake.");
  await publish([file]);
  const { versions } = (
    await studio.get<{ versions: { id: string; what: string; by?: string }[] }>(`history?file=${file}`)
  ).value;
  const original = versions.find(({ id }) => id === first);
  expect(original).toMatchObject({ what: "The site as it was", by: "A" });
  expect((await studio.post("restore", { file, id: first })).status).toBe(200);
  expect((await publish([file])).status).toBe(200);
  expect(studio.git("diff", "--stat", first, "HEAD", "--", file)).toBe("");
  const site = (await studio.get<{ versions: { what: string }[] }>("history")).value;
  expect(site.versions.map(({ what }) => what)).toEqual([message, message, "The site as it was"]);
});

describe("what was published is taken back", () => {
  const head = () => studio.git("rev-parse", "HEAD").trim();
  const takeBack = (id: string) => studio.post<PublishAnswer & { message: string }>("take-back", { id });
  async function published(to: string, changed = file): Promise<string> {
    await change(to, changed);
    expect((await publish([changed])).status).toBe(200);
    return head();
  }
  const other = "content/pages/about.mdx";

  it("by a new commit, and what was published later stays", async () => {
    const text = studio.read(file);
    const earlier = await published("Something wrong.");
    await published("Something right.", other);
    await change("Not published yet.", "content/pages/contact.mdx");
    const { value } = await takeBack(earlier);
    expect(value.commit).toBe(head());
    expect(committed()).toEqual([`Takes back “${message}”`, `M\t${file}`]);
    expect(studio.read(file)).toBe(text);
    expect(studio.read(other)).toContain("Something right.");
    expect(studio.read("content/pages/contact.mdx")).toContain("Not published yet.");
  });

  it("on a branch of its own, where there is a remote", async () => {
    const earlier = await published("Something wrong.");
    const remote = addRemote();
    const { value } = await takeBack(earlier);
    expect(value).toMatchObject({ pushed: true, branch: expect.stringMatching(/^studio\//) });
    expect(git(remote, "log", "-1", "--format=%s", value.branch).trim()).toBe(`Takes back “${message}”`);
    expect(studio.git("rev-parse", "main").trim()).toBe(earlier);
  });

  it.each([
    [
      "the same words were changed later",
      async () => {
        const earlier = await published("Something wrong.");
        await published("Something else.");
        return earlier;
      },
      "changed the same lines",
    ],
    [
      "the document has changes that are not published",
      async () => {
        const earlier = await published("Something wrong.");
        await change("Not published yet.");
        return earlier;
      },
      "Publish or undo first",
    ],
    ["there was nothing before it", async () => first, "beginning of the site's history"],
    [
      "it touched the program too",
      async () => {
        studio.write("next.config.ts", "export default {};\n");
        await change("Something wrong.");
        studio.git("add", "-A");
        studio.git("commit", "-qm", "Both");
        return head();
      },
      "touched the program",
    ],
    [
      "something needs it by now",
      async () => {
        studio.write("content/glossary/patch.mdx", term);
        await studio.content.look();
        expect((await publish(["content/glossary/patch.mdx"])).status).toBe(200);
        const earlier = head();
        await published("See [patches](/glossary/patch/).");
        return earlier;
      },
      "something that came later needs it",
    ],
    [
      "a hook refuses",
      async () => {
        const earlier = await published("Something wrong.");
        hook("commit-msg", "echo 'Name a ticket.' >&2; exit 1");
        return earlier;
      },
      "Name a ticket.",
    ],
  ])("not where %s: it is said, and nothing has changed", async (_, prepare, words) => {
    const id = await prepare();
    const before = [head(), studio.git("status", "--porcelain"), studio.git("branch"), studio.read(file)];
    const { status, value } = await takeBack(id);
    expect(value.message).toContain(words);
    expect(status).toBeGreaterThanOrEqual(409);
    expect([head(), studio.git("status", "--porcelain"), studio.git("branch"), studio.read(file)]).toEqual(
      before,
    );
  });
});

it("a file of the program cannot be published", async () => {
  studio.write("README.md", "Not a writer's.\n");
  await change();
  for (const wrong of ["README.md", fact, "content/../README.md", ":(top)README.md", "."])
    expect((await publish([wrong])).status).toBe(409);
  expect(studio.git("rev-parse", "HEAD").trim()).toBe(first);
});
