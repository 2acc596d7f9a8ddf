import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { furtherIndexes, searchIndex } from "#lib/delivery/search-index.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

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
  const { files, pages: found } = await searchIndex(all, join(folder, "index"), 2);
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
