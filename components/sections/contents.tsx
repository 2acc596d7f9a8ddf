import type { PageBody } from "#lib/kinds/page.ts";

interface ContentsProps {
  page: { body: () => PageBody };
  label: string;
  /** Sections after the body. */
  extra?: { id: string; text: string }[];
}

/** The sections of a text: beside the text where there is a margin, else folded. */
export function Contents({ page, label, extra = [] }: ContentsProps) {
  const sections = [...page.body().outline.headings.filter(({ depth }) => depth === 2), ...extra];
  if (sections.length < 3) return null;
  return (
    <nav className="toc margin" aria-label={label}>
      <details>
        <summary>{label}</summary>
        <ol>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
