/** Next's build adapter: notes what Next prerendered, for the delivery. Next's own output stays as it is. */
import type { NextAdapter } from "next";
import { noteRendered } from "./rendered.ts";

const adapter: NextAdapter = {
  name: "out",
  onBuildComplete({ outputs: { prerenders, staticFiles }, distDir }) {
    // Next calls this after compiling too, when no page is there yet (lib/cli/build.ts).
    if (prerenders.length === 0) return;
    noteRendered({
      distDir,
      prerendered: prerenders.flatMap(({ pathname, route, fallback }) =>
        fallback?.filePath ? [{ pathname, route, file: fallback.filePath }] : [],
      ),
      metadata: staticFiles.flatMap(({ pathname, filePath }) =>
        filePath.endsWith(".body") ? [{ pathname, file: filePath }] : [],
      ),
    });
  },
};

export default adapter;
