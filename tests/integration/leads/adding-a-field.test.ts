/** The exercise of docs/adding-a-lead-field.md, done for real in a copy of the program. */
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { migrate } from "#lib/leads/database/migrations.ts";
import { openSqlite } from "#lib/leads/database/open-sqlite.ts";
import { attributionNames, leadFieldNames, storedFieldNames } from "#lib/leads/fields.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const fixture = "tests/fixtures/lead-field";
const edits = z
  .record(z.string(), z.array(z.tuple([z.string(), z.string()])))
  .parse(JSON.parse(readFileSync(join(fixture, "edits.json"), "utf8")));

test("a field in three files is asked, checked, stored, mailed, exported and sent on", () => {
  const root = temporaryFolder("lead-field", join("tests", ".tmp"));
  for (const name of ["lib", "package.json"]) cpSync(name, join(root, name), { recursive: true });
  cpSync(join(fixture, "prove.ts"), join(root, "prove.ts"));
  expect(Object.keys(edits)).toHaveLength(3);
  for (const [file, changes] of Object.entries(edits)) {
    let text = readFileSync(join(root, file), "utf8");
    for (const [before, after] of changes) {
      expect(text, `${file} of edits.json`).toContain(before);
      text = text.replace(before, () => after);
    }
    writeFileSync(join(root, file), text);
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "prove.ts"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  const proved = z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
  expect(proved).toMatchObject({
    form: leadFieldNames.flatMap((name) => (name === "people" ? ["industry", name] : [name])),
    refused: {
      ok: false,
      errors: [{ field: "industry", message: "Industry must be 80 characters or fewer" }],
    },
    digest: expect.stringContaining('["industry","baking"]'),
    mail: expect.stringContaining("Industry: Baking\n"),
    csv: expect.stringContaining('"Baking"'),
    json: expect.stringContaining('"industry":"Baking"'),
    shown: expect.stringMatching(/^industry +Baking$/m),
    webhook: expect.stringContaining('"industry":"Baking"'),
  });
});

test("every field that is stored has a column", async () => {
  const folder = temporaryFolder("lead-columns", join("tests", ".tmp"));
  const database = openSqlite(join(folder, "leads.db"), true);
  onTestFinished(() => database.close());
  await migrate(database.db, database.kind);
  const tables = await database.db.introspection.getTables();
  const columns = tables.find(({ name }) => name === "lead")?.columns.map(({ name }) => name) ?? [];
  for (const name of [...storedFieldNames, ...attributionNames])
    expect(
      columns,
      `Add the column '${name}' in a new migration of lib/leads/database/migrations.ts`,
    ).toContain(name);
});
