import { useEffect, useState } from "react";
import { words } from "../../words/words";
import { Markdown } from "./Markdown";
import "./manual.css";

const text = words.help;

const files = import.meta.glob<string>("../../../docs/manual/*.md", { query: "?raw", import: "default" });

interface Page {
  readonly id: string;
  readonly title: string;
  readonly read: () => Promise<string>;
}

/** Newcomers first; what is not named here follows. */
const order = [
  "quick-entry",
  "symbols",
  "figures-and-plan",
  "workshop",
  "what-if",
  "five-steps",
  "lessons",
  "delivery",
  "reports",
];

const rank = ({ id }: Page): number => (order.includes(id) ? order.indexOf(id) : order.length);

const pages: readonly Page[] = Object.entries(files)
  .map(([path, read]): Page => {
    const id = path.replace(/^.*\//, "").replace(/\.md$/, "");
    const name = id.replaceAll("-", " ");
    return { id, title: name.charAt(0).toUpperCase() + name.slice(1), read };
  })
  .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

/** The pages of the manual, beside their list. */
export function Manual() {
  const [shown, setShown] = useState(pages[0]);
  const [content, setContent] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setContent(null);
    void shown
      ?.read()
      .catch(() => text.unreadable)
      .then((read) => {
        if (current) setContent(read);
      });
    return () => {
      current = false;
    };
  }, [shown]);
  return (
    <div className="manual">
      <nav aria-label={text.pages}>
        {pages.map((page) => (
          <button
            key={page.id}
            type="button"
            aria-current={page === shown ? "page" : undefined}
            onClick={() => setShown(page)}
          >
            {page.title}
          </button>
        ))}
      </nav>
      {/* Its own scroll, which the keyboard reaches too. */}
      <article lang="en" tabIndex={0} aria-label={shown?.title}>
        {text.onlyEnglish !== "" && (
          <p className="manual-note" lang={words.language.code}>
            {text.onlyEnglish}
          </p>
        )}
        {content === null ? <p role="status">{text.opening}</p> : <Markdown text={content} />}
      </article>
    </div>
  );
}
