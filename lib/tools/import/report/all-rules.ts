/** Every rule, in the order in which a person should look at what it found. */
import type { About } from "./rule.ts";
import { fileRules } from "./rules/files.ts";
import { linkRules } from "./rules/links.ts";
import { markupRules } from "./rules/markup.ts";
import { pictureRules } from "./rules/pictures.ts";
import { postRules } from "./rules/posts.ts";
import { sourceRules } from "./rules/sources.ts";
import { textRules } from "./rules/text.ts";

const severities = ["error", "warning", "advice"];

export const allRules: readonly About[] = [
  ...fileRules,
  ...sourceRules,
  ...postRules,
  ...textRules,
  ...pictureRules,
  ...linkRules,
  ...markupRules,
].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
