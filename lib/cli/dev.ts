/** npm run dev: Contentlayer watches the content beside Next's development server; drafts are shown. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { writeFonts } from "../delivery/fonts.ts";
import { command, runStep } from "./steps.ts";

await command(async () => {
  await writeFonts();
  await runStep("Compiling the content", "contentlayer2", ["build"]);
  const bin = join("node_modules", ".bin");
  const children = [
    spawn(join(bin, "contentlayer2"), ["dev"], { stdio: "inherit" }),
    spawn(join(bin, "next"), ["dev"], {
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    }),
  ];
  const stop = () => {
    for (const child of children) child.kill("SIGTERM");
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  await Promise.race(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
  stop();
});
