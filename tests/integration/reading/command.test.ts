/** `npm run reading` as it is written on a command line. */
import { expect, test } from "vitest";
import { runCommand } from "#tests/support/run-command.ts";

test.each([[["--weekly", "access.log"]], [["--mail", "--since", "30d"]]])(
  "the weekly report takes no files and no other time: %s",
  async (words) => {
    const { status, stderr } = await runCommand("lib/cli/reading.ts", words);
    expect(status).toBe(2);
    expect(stderr).toContain("Leave out --since and the files, or --weekly and --mail.");
  },
);
