/** The languages of a document: those that it is translated into, and a way to begin one more. */
import { type FormEvent, useState } from "react";
import { server } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { go, hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted, languageName, stateInWords, translationInWords } from "../parts/words.ts";
import type { Snapshot } from "./session.ts";

export function Translations({ now, onClose }: { now: Snapshot; onClose: () => void }) {
  const { file, languages = [] } = now.view;
  const written = languages.flatMap(({ file: own }) => own ?? []);
  return (
    <Dialog title="Translations" onClose={onClose}>
      {written.length > 0 && <Written files={written} onClose={onClose} />}
      {written.length < languages.length && (
        <Begin
          of={file}
          languages={languages.filter((language) => language.file === undefined)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function Written({ files, onClose }: { files: readonly string[]; onClose: () => void }) {
  const { site, references } = useStudio();
  const rows = site.translations.filter(({ file }) => files.includes(file));
  return (
    <ul className="uses">
      {rows.map((row) => (
        <li key={row.file}>
          <a href={hrefOf({ screen: "document", file: row.file })} onClick={onClose} lang={row.language}>
            {asPrinted(row.title, references)}
          </a>
          <span>
            {[
              languageName(row.language),
              stateInWords(row),
              ...(row.translates ? [translationInWords(row.translates.state)] : []),
            ].join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface BeginProps {
  of: string;
  languages: NonNullable<Snapshot["view"]["languages"]>;
  onClose: () => void;
}

function Begin({ of, languages, onClose }: BeginProps) {
  const [folder, setFolder] = useState(languages[0]?.folder ?? "");
  const [name, setName] = useState("");
  const [refused, setRefused] = useState<string>();
  const chosen = languages.find((language) => language.folder === folder);
  const isOneOfMany = of.split("/").length > 2;
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const file = await server.translate(of, folder, name.trim() || undefined);
      onClose();
      go({ screen: "document", file });
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form onSubmit={begin}>
      <div className="field">
        <label htmlFor="translation-language">Language</label>
        <select id="translation-language" value={folder} onChange={({ target }) => setFolder(target.value)}>
          {languages.map((language) => (
            <option key={language.folder} value={language.folder}>
              {languageName(language.language)}
            </option>
          ))}
        </select>
      </div>
      {isOneOfMany && (
        <div className="field">
          <label htmlFor="translation-name">
            Title in that language, for its address <span className="needed">(optional)</span>
          </label>
          <input
            id="translation-name"
            value={name}
            autoComplete="off"
            lang={chosen?.language}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
      )}
      {chosen && !chosen.begun && (
        <p className="problem">
          The site has nothing in {languageName(chosen.language)} yet. Before anything in it can be published,
          it also needs its company, menus, contact form and main pages; the list of problems names each.
        </p>
      )}
      {refused && (
        <p className="problem problem-error" role="alert">
          {refused}
        </p>
      )}
      <p className="help">
        It begins with the words of the original, beside which you overwrite them. Figures, dates and pictures
        are already right: they are written once, in the original.
      </p>
      <button type="submit" className="primary">
        Begin a translation
      </button>
    </form>
  );
}
