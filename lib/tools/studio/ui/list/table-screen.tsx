/** Documents of one kind as the rows of a table, such as all prices side by side. Each is saved by itself. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { server } from "../api.ts";
import { ConflictChooser } from "../document/conflict-chooser.tsx";
import { DocumentSession } from "../document/session.ts";
import { onGridKey } from "../fields/cell-keys.ts";
import { type Column, cellClass, columnsOf } from "../fields/columns.ts";
import { Control } from "../fields/control.tsx";
import { FormProvider } from "../fields/form-context.tsx";
import { Notes } from "../fields/labeled.tsx";
import { fieldsOf } from "../fields/schema.ts";
import { hrefOf } from "../parts/route.ts";
import { useStudio } from "../parts/studio-context.tsx";
import { asPrinted, inWords } from "../parts/words.ts";

export function TableScreen({ collection }: { collection: string }) {
  const opened = useSessions(collection);
  return (
    <main className="screen screen-wide">
      <p>
        <a href={hrefOf({ screen: "list" })}>Back to all documents</a>
      </p>
      <h1>{inWords(collection)}</h1>
      {typeof opened === "string" && (
        <p className="notice notice-error" role="alert">
          {opened}
        </p>
      )}
      {opened === undefined && <p className="loading">Opening…</p>}
      {typeof opened === "object" && <Table label={inWords(collection)} sessions={opened} />}
    </main>
  );
}

/** @returns why they could not be opened, in words; nothing as long as they are on their way */
function useSessions(collection: string): readonly DocumentSession[] | string | undefined {
  const { site, event } = useStudio();
  const [opened, setOpened] = useState<readonly DocumentSession[] | string>();
  const files = site.documents.filter((row) => row.collection === collection).map(({ file }) => file);
  const names = files.join("\n");
  useEffect(() => {
    let sessions: readonly DocumentSession[] = [];
    let closed = false;
    Promise.all(files.map((file) => server.document(file))).then(
      (views) => {
        if (closed) return;
        sessions = views.map((view) => new DocumentSession(view, [], server, localStorage));
        setOpened(sessions);
      },
      (error: Error) => !closed && setOpened(error.message),
    );
    return () => {
      closed = true;
      for (const session of sessions) void session.close();
    };
  }, [names]);
  useEffect(() => {
    if (event && typeof opened === "object")
      for (const session of opened) void session.refresh(event.reading);
  }, [event, opened]);
  return opened;
}

function Table({ label, sessions }: { label: string; sessions: readonly DocumentSession[] }) {
  const columns = useMemo(() => {
    const views = sessions.map((session) => session.snapshot().view);
    const fields = fieldsOf(views[0]?.schema ?? {});
    return columnsOf(
      { shape: { is: "object", fields }, description: "" },
      views.map((view) => view.fields),
    );
  }, [sessions]);
  if (!columns) return <p className="none">These documents cannot be shown as a table.</p>;
  return (
    <section className="grid" aria-label={`${label}, as a table`}>
      <table onKeyDown={onGridKey}>
        <thead>
          <tr>
            {columns.map(({ names, schema }) => (
              <th key={names.join()} scope="col" title={schema.description}>
                {names.map(inWords).join(": ")}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.snapshot().view.file} session={session} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ session, columns }: { session: DocumentSession; columns: readonly Column[] }) {
  const { site, references } = useStudio();
  const { view, fields, saving } = useSyncExternalStore(session.subscribe, session.snapshot);
  const title = asPrinted(view.title, references);
  const form = {
    id: `row-${view.id}`,
    values: fields,
    set: session.setField,
    leave: () => void session.save(),
    problems: view.problems,
    documents: site.documents,
    choosePicture: async () => undefined,
    fix: (id: string) => void session.fix(id),
  };
  return (
    <FormProvider value={form}>
      <tr>
        {columns.map((column) => (
          <td key={column.names.join()} className={cellClass(column)}>
            <label className="unseen" htmlFor={[form.id, ...column.at].join("-")}>
              {`${title}: ${column.names.map(inWords).join(": ")}`}
            </label>
            <Control schema={{ ...column.schema, description: "" }} at={column.at} />
            <Notes at={column.at} />
          </td>
        ))}
        <td>
          {saving.is === "conflict" ? (
            <ConflictChooser conflicts={saving.conflicts} onChoose={session.choose} />
          ) : (
            <span role="status" className={`saving saving-${saving.is}`}>
              {saving.is === "failed"
                ? `Not saved. ${saving.message}`
                : saving.is === "saved"
                  ? "Saved"
                  : "Saving…"}
            </span>
          )}
          <a href={hrefOf({ screen: "document", file: view.file })} aria-label={`Open ${title}`}>
            Open
          </a>
        </td>
      </tr>
    </FormProvider>
  );
}
