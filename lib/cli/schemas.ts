/** Writes the editors' files (.vscode/schemas, snippets) from the schemas; a test holds them equal. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { editorFiles } from "../content/check/editor-files.ts";
import { command } from "./command.ts";

const help = `Writes what editors know of the fields in content/ to .vscode/, from the schemas.

  npm run schemas`;

await command({ script: "schemas", help }, async () => {
  for (const [path, value] of editorFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  }
  console.log(`Written: ${editorFiles().size} files in .vscode/. Now run: npm run format`);
});
