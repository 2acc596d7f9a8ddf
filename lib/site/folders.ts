/** Where a running site finds its content: what was built, or what `npm run dev` keeps in its last good state. */
import { join } from "node:path";

/** Set by `npm run dev` alone. */
const live = process.env.LIVE_CONTENT;

/** Compiled documents, one JSON file each, in a folder a type. */
export const compiledFolder = live ? join(live, "documents") : join(".contentlayer", "generated");

/** Pictures and drawings, as authors name them. */
export const imagesFolder = live ? join(live, "images") : join("content", "images");
