/** The site in out/, read once for all test files of a process. None changes it. */
import { readFolder } from "#lib/tools/audit/site/read-folder.ts";

export const site = await readFolder("out");
