/** Everything in `content/`, by kind. */
import { useState } from "react";
import { counted } from "../../../../shared/counted.ts";
import type { DocumentRow, SiteView } from "../../contract.ts";
import { matching } from "../parts/chooser.tsx";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import {
  asPrinted,
  inWords,
  languageName,
  stateInWords,
  timeInWords,
  translationInShort,
} from "../parts/words.ts";
import { NewDocument } from "./new-document.tsx";

const filters = {
  all: { label: "Everything", keeps: () => true },
  draft: {
    label: "Drafts and scheduled",
    keeps: ({ state }: DocumentRow) => state === "draft" || state === "scheduled",
  },
  problems: {
    label: "With problems",
    keeps: ({ errors, warnings }: DocumentRow) => errors + warnings > 0,
  },
  changed: { label: "Not published yet", keeps: ({ unpublished }: DocumentRow) => unpublished },
  translate: {
    label: "To translate",
    keeps: ({ missingIn, translates, state }: DocumentRow) =>
      missingIn !== undefined ||
      (translates !== undefined && (state === "draft" || translates.state.is !== "current")),
  },
} as const;

type Filter = keyof typeof filters;
const filterNames: readonly Filter[] = ["all", "draft", "problems", "changed"];

export function ListScreen() {
  const { site } = useStudio();
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const [language, setLanguage] = useState("");
  const [making, setMaking] = useState(false);
  const all = inPairs(site);
  const languages = [...new Set(all.map((row) => row.language))];
  const rows = matching(
    all.map((row) => ({ ...row, value: row.file, note: row.id })),
    typed.trim(),
  );
  const found = new Set(rows.map(({ value }) => value));
  const kept = all.filter(
    (row) =>
      found.has(row.file) && filters[filter].keeps(row) && (language === "" || row.language === language),
  );
  const shown = languages.length > 1 ? [...filterNames, "translate" as const] : filterNames;
  const groups = site.collections
    .map(({ name, isTable }) => ({
      name,
      isTable,
      rows: kept.filter(({ collection }) => collection === name),
    }))
    .filter((group) => group.rows.length > 0);
  return (
    <main className="screen">
      <div className="screen-head">
        <h1>All documents</h1>
        <button type="button" className="primary" onClick={() => setMaking(true)}>
          New…
        </button>
      </div>
      <div className="find">
        <label htmlFor="find">Find by title or name</label>
        <input
          id="find"
          type="search"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoComplete="off"
        />
        <fieldset className="pills" aria-label="Show">
          {shown.map((name) => (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
              {filters[name].label}
            </button>
          ))}
        </fieldset>
        {languages.length > 1 && (
          <>
            <label htmlFor="language">Language</label>
            <select id="language" value={language} onChange={({ target }) => setLanguage(target.value)}>
              <option value="">All languages</option>
              {languages.map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {groups.length === 0 && (
        <p className="none">Nothing matches. Try another word, or choose “Everything”.</p>
      )}
      {groups.map(({ name, isTable, rows }) => (
        <section key={name} className="kind" aria-labelledby={`kind-${name}`}>
          <h2 id={`kind-${name}`}>
            {inWords(name)} <span className="count">{rows.length}</span>
          </h2>
          {isTable && rows.length > 1 && (
            <a className="as-table" href={hrefOf({ screen: "table", collection: name })}>
              Change them in a table
            </a>
          )}
          <ul>
            {rows.map((row) => (
              <Row key={row.file} row={row} named={languages.length > 1} />
            ))}
          </ul>
        </section>
      ))}
      {making && <NewDocument onClose={() => setMaking(false)} />}
    </main>
  );
}

/** Each translation below its original; those without one at the end. */
function inPairs({ documents, translations }: SiteView): DocumentRow[] {
  const byOriginal = Map.groupBy(translations, ({ translates }) => translates?.file);
  return [
    ...documents.flatMap((row) => [row, ...(byOriginal.get(row.file) ?? [])]),
    ...(byOriginal.get(undefined) ?? []),
  ];
}

/** @param named whether the language is said: a site in one needs no word of it */
function Row({ row, named }: { row: DocumentRow; named: boolean }) {
  const { references } = useStudio();
  const { file, title, state, errors, warnings, changedAt, unpublished } = row;
  const { language, translates, missingIn = [] } = row;
  const toTranslate = translates && translationInShort(translates.state);
  return (
    <li className={translates ? "translation-row" : undefined}>
      <span>
        <a href={hrefOf({ screen: "document", file })} lang={language}>
          {asPrinted(title, references)}
        </a>
        {named && <span className="row-language"> {languageName(language)}</span>}
      </span>
      <span className="row-marks">
        {errors > 0 && <span className="mark mark-error">{counted(errors, "problem")}</span>}
        {warnings > 0 && <span className="mark">{counted(warnings, "thing")} to look at</span>}
        {unpublished && <span className="mark mark-changed">Changed</span>}
        {toTranslate !== undefined && <span className="mark">{toTranslate}</span>}
        {missingIn.map((tag) => (
          <span key={tag} className="mark mark-state">
            Not in {languageName(tag)}
          </span>
        ))}
        {state !== "published" && <span className="mark mark-state">{stateInWords(row)}</span>}
      </span>
      <time dateTime={changedAt}>{timeInWords(changedAt)}</time>
    </li>
  );
}
