/** What holds between the languages of a site. */
import { contactForm } from "../../../forms/fields.ts";
import { isOptionalHub } from "../../../kinds/hub/names.ts";
import { requiredWords } from "../../../kinds/kinds.ts";
import { languageName } from "../../languages.ts";
import { type CollectionName, contentPath } from "../../schema/collections.ts";
import { listsOf, pathOf } from "../addresses.ts";
import type { CheckedDocument } from "../document.ts";
import { documentOf, type Placed, type Site, type TranslatedContent, waitingOf } from "../site.ts";
import type { ContentDiagnostic } from "../source.ts";
import { isMisplacedTranslation } from "../translations.ts";
import { listAt } from "../value-path.ts";
import { wholeFile } from "../whole-file.ts";
import { urlParts } from "./link-targets.ts";
import { outdatedTranslations } from "./translation-state.ts";

/** Documents that a language cannot do without, apart from the lists that its own documents are shown in. */
const required: readonly [CollectionName, string][] = [
  ["company", "company"],
  ["navigation", "navigation"],
  ["forms", contactForm],
  ...requiredWords.filter((id) => !isOptionalHub(id)).map((id): [CollectionName, string] => ["pages", id]),
];

export function translationFiles(contents: readonly TranslatedContent[]): ContentDiagnostic[] {
  return contents.flatMap(({ folder, language, has, documents }) =>
    [
      ...required,
      ...documents
        .filter(({ draft }) => !draft)
        .flatMap(listsOf)
        .map((hub): [CollectionName, string] => ["pages", hub]),
    ].flatMap(([name, id]) => {
      const path = contentPath(name, id);
      if (has(name, id)) return [];
      return [
        wholeFile(
          `content/${folder}/${path}`,
          "file-missing",
          `The pages in ${language} need content/${path}, and it has no published translation.`,
          `Write content/${folder}/${path} with its words, translated${name === id ? "" : `, and 'translates: ${name}/${id}'`}. Its file may have another name, which is then its address.`,
        ),
      ];
    }),
  );
}

/** @param site the originals, with the addresses in all languages */
export function translationFindings(site: Site, contents: readonly TranslatedContent[]): Placed[] {
  return [
    ...contents.flatMap((content) =>
      content.documents.flatMap((document) => [
        ...ofDraft(document, content, site),
        ...untranslated(document, content, site),
        ...outside(document, content),
        ...groups(document, content),
        ...linksToOriginals(document, content, site),
        ...consent(document, content, site),
      ]),
    ),
    ...contents.flatMap((content) => [...outdatedTranslations(site, content)]),
    ...among(site, contents),
    ...sameLanguage(contents),
    ...misplacedTranslations(site, contents),
  ];
}

/** Two folders whose pages would tell search engines that they are in one and the same language. */
function sameLanguage(contents: readonly TranslatedContent[]): Placed[] {
  return contents.flatMap(({ folder, tag, documents }): Placed[] => {
    const other = contents.find((content) => content.folder !== folder && content.tag === tag);
    const company = documentOf({ documents }, "company", "company");
    // Of a pair it is the folder whose name says less that has to say something else.
    if (!other || company?.text("language") === undefined || other.folder.length < folder.length) return [];
    return [
      {
        document: company,
        finding: {
          rule: "translation-language",
          range: company.at("language"),
          message: `'language' is '${tag}', and so is what content/${other.folder} holds: search engines could not tell the two apart.`,
          remedy: `Write another country's ${languageName(folder)} here, or 'language: ${folder}' for all others; or keep one of the two folders.`,
        },
      },
    ];
  });
}

/** A translation among the originals. What else is wrong with it there says nothing. */
function misplacedTranslations({ documents }: Site, contents: readonly TranslatedContent[]): Placed[] {
  const folders = contents.length === 0 ? ["es"] : contents.map(({ folder }) => folder);
  return documents.filter(isMisplacedTranslation).map((document) => {
    const { collection, id } = document.source;
    const places = folders.map((folder) => `content/${folder}/${contentPath(collection, id)}`);
    return {
      document,
      finding: {
        rule: "translation-original" as const,
        range: document.at("translates"),
        message: `'translates' is for a translation, and the documents at the top of content/ are in the site's first language.`,
        remedy: `If this is a translation, move the file into the folder of its language: ${places.join(" or ")}. If it is an original, delete the line.`,
      },
    };
  });
}

/** A published translation of what is not published: its readers would see what the first language holds back. */
function ofDraft(document: CheckedDocument, { originals }: TranslatedContent, site: Site): Placed[] {
  const original = originals.get(document);
  const waiting = original && waitingOf(original, site);
  if (!original || waiting?.why !== "draft" || document.draft) return [];
  return [
    {
      document,
      finding: {
        rule: "translation-draft",
        range: document.at("draft"),
        message: `${original.source.file} is a draft, so its translation is not on the site either.`,
        remedy: "Publish the original first, or take 'draft: false' out here.",
      },
    },
  ];
}

/** Whatever a page depends on exists in its language too. */
function untranslated(
  document: CheckedDocument,
  { has, language, folder }: TranslatedContent,
  site: Site,
): Placed[] {
  if (document.draft) return [];
  return document.references.flatMap((reference): Placed[] => {
    const { collection, id, by } = reference;
    if (has(collection, id) || !site.ids.get(collection)?.has(id)) return [];
    const path = contentPath(collection, id);
    return [
      {
        document,
        finding: {
          rule: "translation-reference",
          range: reference.range,
          message: `${by.includes("<") ? `The ${by}` : `'${by}'`} names '${id}', and content/${path} has no published translation into ${language}.`,
          remedy: `Translate it: write content/${folder}/${path} with 'translates: ${collection}/${id}' and its words.`,
        },
      },
    ];
  });
}

/** An address of a translation is among those of its language. */
function outside(document: CheckedDocument, { folder, language }: TranslatedContent): Placed[] {
  const permalink = document.text("permalink");
  if (permalink === undefined || permalink.startsWith(`/${folder}/`)) return [];
  return [
    {
      document,
      finding: {
        rule: "translation-address",
        range: document.at("permalink"),
        message: `'permalink' is '${permalink}', and addresses in ${language} begin with /${folder}/.`,
        remedy: `Write /${folder}${permalink}`,
      },
    },
  ];
}

/** An original's address is not among those of another language. */
function among(site: Site, contents: readonly TranslatedContent[]): Placed[] {
  return site.documents.flatMap((document) => {
    const path = pathOf(document);
    const content = contents.find(({ folder }) => path?.startsWith(`/${folder}/`));
    if (!content) return [];
    return [
      {
        document,
        finding: {
          rule: "translation-address",
          range: document.text("permalink") === undefined ? { start: 0, end: 3 } : document.at("permalink"),
          message: `The address ${path} is among those in ${content.language}, which begin with /${content.folder}/.`,
          remedy: `Rename the file or give it another 'permalink'; a text in ${content.language} belongs in content/${content.folder}/.`,
        },
      },
    ];
  });
}

/** Rows of one group stay in one group. */
function groups(document: CheckedDocument, { originals }: TranslatedContent): Placed[] {
  if (document.source.collection !== "comparisons") return [];
  const original = originals.get(document);
  const seen = new Map<string, string>();
  return listAt(document.data, ["criteria"]).flatMap((_, index): Placed[] => {
    const from = original?.text("criteria", index, "group");
    const to = document.text("criteria", index, "group");
    if (from === undefined || to === undefined) return [];
    const before = seen.get(from) ?? to;
    seen.set(from, before);
    return before === to
      ? []
      : [
          {
            document,
            finding: {
              rule: "translation-group",
              range: document.at("criteria", index, "group"),
              message: `The group '${from}' is '${before}' in a row above and '${to}' here, so its rows would be in two groups.`,
              remedy: `Write '${before}' in both, or another word in both.`,
            },
          },
        ];
  });
}

/** Nobody can consent to a text in a language they may not read. */
function consent(document: CheckedDocument, { has, language }: TranslatedContent, site: Site): Placed[] {
  if (document.source.collection !== "forms" || document.draft) return [];
  return document.links.flatMap(({ url, range }): Placed[] => {
    const target = site.byPath.get(urlParts(url).path)?.document?.source;
    if (!target || target.folder !== undefined || has(target.collection, target.id)) return [];
    return [
      {
        document,
        finding: {
          rule: "translation-reference",
          range,
          message: `What a visitor agrees to links to ${url}, which is not in ${language}: nobody can consent to what they cannot read.`,
          remedy: `Translate ${target.file}, and link to the translation.`,
        },
      },
    ];
  });
}

/** A link to an original leads readers out of their language although there is a translation. */
function linksToOriginals(
  document: CheckedDocument,
  { documents, folder, language }: TranslatedContent,
  site: Site,
): Placed[] {
  if (document.source.collection === "navigation") return [];
  return document.links.flatMap(({ url, range }): Placed[] => {
    // A place on the same page.
    if (url.startsWith("#")) return [];
    const { path, query, hash } = urlParts(url);
    const target = path.startsWith(`/${folder}/`) ? undefined : site.byPath.get(path)?.document?.source;
    if (!target || target.folder !== undefined) return [];
    const translation = documentOf({ documents }, target.collection, target.id);
    const own = translation && !translation.draft ? pathOf(translation) : undefined;
    if (own === undefined) return [];
    const right = `${own}${query}${hash}`;
    const at = document.source.text.slice(range.start, range.end).indexOf(url);
    const start = range.start + at;
    return [
      {
        document,
        finding: {
          rule: "translation-link",
          range,
          message: `${path} is the page in the site's first language, and there is one in ${language}.`,
          remedy: `Write ${right}`,
          ...(at >= 0 &&
            hash === "" && {
              fix: { title: `Write ${right}`, edits: [{ start, end: start + url.length, text: right }] },
            }),
        },
      },
    ];
  });
}
