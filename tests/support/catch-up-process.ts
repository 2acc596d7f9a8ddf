/** Brings what was published into a working copy, as a process that can be killed. */
import { catchUp } from "#lib/tools/studio/server/catch-up.ts";

const [folder = "", commit = ""] = process.argv.slice(2);
catchUp(folder, commit);
