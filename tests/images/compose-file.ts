/** A compose file, as much of it as the services here use (compose-spec), with its variables filled in. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const condition = z.object({ condition: z.literal("service_healthy") });

const service = z.object({
  image: z.string(),
  read_only: z.literal(true),
  user: z.string().optional(),
  working_dir: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  cap_drop: z.tuple([z.literal("ALL")]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.tuple([z.literal("no-new-privileges:true")]),
  tmpfs: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), condition).default({}),
  healthcheck: z.union([
    z.object({ disable: z.literal(true) }),
    z.object({ test: z.tuple([z.literal("CMD")], z.string()) }),
  ]),
});

const file = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
});

export type Service = z.infer<typeof service>;
export type ComposeFile = z.infer<typeof file>;

/** @throws Error where a service does without what every service here has: a root nobody writes to, no rights, a health check or a word why not */
export function readCompose(path: string, variables: Readonly<Record<string, string>>): ComposeFile {
  return file.parse(filledIn(parse(readFileSync(path, "utf8"), { merge: true }), variables));
}

function filledIn(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string")
    return value.replace(
      /\$(?:(\$)|\{(\w+)(?::([?-])([^}]*))?\})/g,
      (_, dollar: string | undefined, name = "", kind = "", word = "") => {
        if (dollar) return dollar;
        const known = variables[name];
        if (known === undefined && kind === "?") throw new Error(`${name}: ${word}`);
        return known ?? word;
      },
    );
  if (Array.isArray(value)) return value.map((item) => filledIn(item, variables));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filledIn(item, variables)]));
}
