/** `npm run leads -- try <channel>`: whether leads would get through, before one has to. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readFields } from "#lib/content/fields-of.ts";
import { formSchema } from "#lib/content/schema/form.ts";
import { contactForm } from "#lib/forms/fields.ts";
import type { LeadsSettings } from "#lib/leads/env.ts";
import { rehearse, triedChannels, tryChannel } from "#lib/leads/team/try-channel.ts";
import { UsageError } from "#lib/shared/usage-error.ts";
import { siteFactsIn } from "./leads-site.ts";

/**
 * @param channel the word after `try`
 * @returns what would be sent, or what was
 */
export async function tryOut(
  channel: string | undefined,
  isDry: boolean,
  settings: LeadsSettings,
  content: URL,
): Promise<string> {
  const wanted = triedChannels.find((candidate) => candidate === channel);
  if (wanted === undefined)
    throw new UsageError(
      `Write what to try: try ${triedChannels[0]} --dry-run. It takes ${triedChannels.join(", ")}`,
    );
  const file = new URL(`forms/${contactForm}.yaml`, content);
  const form = existsSync(file)
    ? formSchema.parse(readFields(await readFile(file, "utf8"), "forms"))
    : undefined;
  const trial = { settings, site: await siteFactsIn(content), form };
  return isDry ? rehearse(wanted, trial) : tryChannel(wanted, trial);
}
