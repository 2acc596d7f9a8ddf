import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { furtherIndexes, type SearchedPage, searchIndex } from "#lib/delivery/search-index.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

interface RenderedPage extends SearchedPage {
  source: string;
}

function sourcesOf(pages: readonly RenderedPage[]): Map<string, string> {
  return new Map(pages.map(({ path, source }) => [path, source]));
}

it("an index that was begun before some pages were rendered is that of a first build, byte for byte", async () => {
  const folder = temporaryFolder("search-early");
  const write = (name: string, text: string): string => {
    const source = join(folder, `${name}.html`);
    const main = `<main data-pagefind-body><h1>${name}</h1><p>${text}</p></main>`;
    writeFileSync(source, `<!doctype html><html lang="en-US"><title>${name}</title>${main}</html>`);
    return source;
  };
  const pages = ["backup", "firewall", "managed", "phishing", "tickets"].map((name) => ({
    path: `/${name}/`,
    language: "en-US",
    source: write(name, `${name} and what it costs`),
  }));
  const changed = new Set(["/backup/", "/managed/"]);
  const unchanged = sourcesOf(pages.filter(({ path }) => !changed.has(path)));
  const indexOf = async (name: string, early: ReadonlyMap<string, string>) => {
    const search = searchIndex(pages, early, join(folder, name));
    const rendered = sourcesOf(pages.filter(({ path }) => !early.has(path)));
    onTestFinished(async () => void (await search.close()));
    const { files } = await search.finish(rendered);
    return files.map((file) => [
      file.target,
      file.kind === "copy" ? readFileSync(file.source).toString("base64") : file.kind === "text" && file.text,
    ]);
  };
  expect(await indexOf("edited", unchanged)).toEqual(await indexOf("first", new Map()));
});

it("a page that nobody rendered is named", async () => {
  const pages = [{ path: "/backup/", language: "en-US" }];
  const search = searchIndex(pages, new Map(), temporaryFolder("search-missing"));
  onTestFinished(async () => void (await search.close()));
  await expect(search.finish(new Map())).rejects.toThrow(
    "/backup/ was not rendered, so nobody would find it.",
  );
});

it("a further index of a large site has one language, so that none is asked for a language that it lacks", async () => {
  const folder = temporaryFolder("search-languages");
  const pages = (language: string, count: number) =>
    Array.from({ length: count }, (_, index) => {
      const source = join(folder, `${language}-${index}.html`);
      writeFileSync(
        source,
        `<!doctype html><html lang="${language}"><title>Page</title><main data-pagefind-body><h1>Page</h1><p>backup</p></main></html>`,
      );
      return { path: `/${language}/${index}/`, source, language };
    });
  const all = [...pages("en-US", 5), ...pages("es", 3)];
  const search = searchIndex(all, new Map(), join(folder, "index"), 2);
  onTestFinished(async () => void (await search.close()));
  const { files, pages: found } = await search.finish(sourcesOf(all));
  const textOf = (target: string) => {
    const file = files.find((each) => each.target === target);
    if (file?.kind === "copy") return readFileSync(file.source, "utf8");
    return file?.kind === "text" ? file.text : undefined;
  };
  expect(found).toBe(8);
  const further: { folder: string; language: string }[] = JSON.parse(textOf(furtherIndexes) ?? "");
  expect(further).toEqual([
    { folder: "/pagefind/2/", language: "en-US" },
    { folder: "/pagefind/3/", language: "en-US" },
    { folder: "/pagefind/4/", language: "es" },
  ]);
  const countsOf = (place: string) => {
    const { languages } = JSON.parse(textOf(`${place}pagefind-entry.json`) ?? "");
    return Object.entries<{ page_count: number }>(languages)
      .map(([language, { page_count: count }]) => `${language} ${count}`)
      .sort();
  };
  expect(["/pagefind/", ...further.map((index) => index.folder)].map(countsOf)).toEqual([
    ["en-us 2", "es 2"],
    ["en-us 2"],
    ["en-us 1"],
    ["es 1"],
  ]);
});
