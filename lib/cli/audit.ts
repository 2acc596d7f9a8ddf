/** npm run audit: the graph's invariants over the built site; exit 1 where one does not hold. */
import { existsSync } from "node:fs";
import { auditSite, readBuiltSite } from "../audit/audit-site.ts";
import { command } from "./steps.ts";

await command(async () => {
  if (!existsSync("out/index.html")) throw new Error("There is no built site in out/. Run: npm run build");
  const site = readBuiltSite("out");
  const findings = auditSite(site);
  for (const { invariant, path, message } of findings) console.log(`${path}  ${invariant}  ${message}`);
  if (findings.length > 0) throw new Error(`${findings.length} faults on ${site.pages.length} pages.`);
  console.log(`${site.pages.length} pages, no fault.`);
});
