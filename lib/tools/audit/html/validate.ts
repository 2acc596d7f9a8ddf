import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";

/** What html-validate says of a page. */
export interface HtmlFault {
  line: number;
  column: number;
  message: string;
}

/**
 * The standard's own rules, and of the recommended ones those that change what a visitor or a machine gets. Left out
 * are rules of taste (the case and quotes of attributes, React writes them all one way), rules of other checks (title
 * length, inline style: the audit's own), and two that contradict a decision here: `no-redundant-role`, because a table
 * that CSS displays as cards loses its role unless it is explicit, and `tel-non-breaking`, because CSS keeps numbers whole.
 */
const beyondStandard = [
  "aria-hidden-body",
  "autocomplete-password",
  "empty-heading",
  "empty-title",
  "form-dup-name",
  "hidden-focusable",
  "input-attributes",
  "meta-refresh",
  "no-autoplay",
  "no-dup-class",
  "no-implicit-button-type",
  "no-inline-style",
  "no-redundant-for",
  "script-type",
  "unique-landmark",
  "wcag/h30",
  "wcag/h32",
  "wcag/h36",
  "wcag/h37",
  "wcag/h63",
  "wcag/h67",
  "wcag/h71",
];

/** Resolves the configuration once: the library's own loader reads its table of elements again for each text, which takes longer than the text. */
class SharedConfigLoader extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader["getConfigFor"]> | undefined;

  override getConfigFor(handle: string, override?: ConfigData) {
    this.#resolved ??= super.getConfigFor(handle, override);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(
  new SharedConfigLoader({
    root: true,
    extends: ["html-validate:standard"],
    elements: ["html5"],
    rules: {
      ...Object.fromEntries(beyondStandard.map((rule) => [rule, "error"])),
      // Ids and h1 are invariant 20.
      "no-dup-id": "off",
    },
  }),
);

/** The faults of one page's HTML, by the places in the text that was given. */
export function validateHtml(html: string): HtmlFault[] {
  // The style sheet is the same in every page and is no HTML; its line breaks keep the lines right.
  const text = html.replace(/(?<=<style>)[\s\S]*?(?=<\/style>)/g, onlyLineBreaks);
  return validator.validateStringSync(text).results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId, selector }) => ({
      line,
      column,
      message: `${message}${selector ? ` at ${selector}` : ""} (${ruleId})`,
    })),
  );
}

function onlyLineBreaks(text: string): string {
  return text.replace(/[^\n]+/g, "");
}
