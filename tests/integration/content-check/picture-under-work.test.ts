/** A picture that another program writes over while the check reads it: in a process of its own, because reading a mapped file that got shorter ends one. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sharp from "sharp";
import { expect, test } from "vitest";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const program = pathToFileURL(join("lib", "content", "check", "pictures.ts")).href;

/** Reads one picture several times, and cuts its file off while it is read. */
const script = `
  import { readFileSync, truncateSync, writeFileSync } from "node:fs";
  import { readPictures } from ${JSON.stringify(program)};
  const [root, file] = process.argv.slice(1);
  const whole = readFileSync(file);
  for (let time = 0; time < 6; time += 1) {
    writeFileSync(file, whole);
    let over = false;
    const read = readPictures(root, new Map([["photo.jpg", { changed: time }]]), new Map(), false).then(() => (over = true));
    for (let turn = 0; !over; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (turn === 1000) truncateSync(file, 100);
    }
    await read;
  }
  console.log("read to the end");
`;

test("a picture that gets shorter while it is read does not end the program", async () => {
  const root = temporaryFolder("picture-under-work");
  const file = join(root, "content", "images", "photo.jpg");
  mkdirSync(join(root, "content", "images"), { recursive: true });
  const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
  writeFileSync(
    file,
    await sharp({ create: { width: 4000, height: 3000, channels: 3, background: "#336699", noise } })
      .jpeg()
      .toBuffer(),
  );
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script, root, file],
    { encoding: "utf8" },
  );
  expect({ signal, stdout, stderr }).toEqual({ signal: null, stdout: "read to the end\n", stderr: "" });
});
