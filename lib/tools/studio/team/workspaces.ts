/** The studio of everybody who is in: a process of its own, so that a page that fails takes nobody's sign-in with it. */
import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { guarded } from "../../../process/guardian.ts";
import type { Workplace } from "./forward.ts";

export interface Workspaces {
  /** Where somebody works. Starts it where it does not run. @throws Error where it cannot be started; the next call tries again */
  workplace(): Promise<Workplace>;
  close(): Promise<void>;
}

/** What a program that shows pages needs of the environment: none of our passwords. */
const passedOn =
  /^(?:PATH|HOME|LANG|LC_.*|TZ|TMPDIR|TEMP|TMP|SystemRoot|APPDATA|USERPROFILE|GIT_.*|SSH_.*|NODE_.*)$/;

/** @param root the folder of the program and of `content/` */
export function workspaces(root: string): Workspaces {
  let child: ChildProcess | undefined;
  let started: Promise<Workplace> | undefined;

  async function start(): Promise<Workplace> {
    const token = randomBytes(24).toString("base64url");
    const mine = guarded(
      fork(join(root, "lib", "tools", "studio", "team", "workspace-process.ts"), {
        cwd: root,
        execArgv: ["--disable-warning=ExperimentalWarning"],
        env: {
          ...Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.test(name))),
          NODE_ENV: "development",
          STUDIO_TOKEN: token,
        },
      }),
    );
    child = mine;
    mine.once("exit", () => {
      if (child === mine) started = undefined;
    });
    const ended = new AbortController();
    const port = await Promise.race([
      once(mine, "message", { signal: ended.signal }).then(([message]) => portIn(message)),
      once(mine, "exit", { signal: ended.signal }).then(() => {
        throw new Error("The studio's own process ended before it could answer; what it printed says why.");
      }),
    ]).finally(() => ended.abort());
    return { port, token };
  }

  return {
    workplace() {
      started ??= start().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      return started;
    },
    async close() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}

function portIn(message: unknown): number {
  if (
    typeof message === "object" &&
    message !== null &&
    "port" in message &&
    typeof message.port === "number"
  )
    return message.port;
  throw new Error(`The studio's own process said ${JSON.stringify(message)} instead of its port.`);
}
