import type { z } from "zod";
import type { Shape } from "../schema/shape.ts";
import type { Path } from "./value-path.ts";
import type { Fields } from "./yaml-document.ts";

export type Issue = z.core.$ZodIssue;

/** A value that breaks its schema, and what a message about it needs. */
export interface Case {
  name: string;
  path: Path;
  value: unknown;
  range: { start: number; end: number };
  fields: Fields;
  shape: Shape | undefined;
  meaning: string;
}
