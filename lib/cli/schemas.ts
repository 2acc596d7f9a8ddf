/** Writes the editors' files (.vscode/schemas, snippets) from the schemas; a test holds them equal. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { editorFiles } from "../content/check/editor-files.ts";

for (const [path, value] of editorFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
console.log(`Written: ${editorFiles().size} files in .vscode/. Now run: npm run format`);
