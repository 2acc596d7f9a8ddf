interface InLanguageProps {
  /** Left out where the words are in the page's language. */
  lang: string | undefined;
  children: string;
}

/** Words in another language than the page's (WCAG 2.2, 3.1.2). */
export function InLanguage({ lang, children }: InLanguageProps) {
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
