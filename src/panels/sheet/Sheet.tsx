import { CloseButton } from "@mantine/core";
import { useCallback, useEffect, useRef, type ReactNode } from "react";
import { useStores } from "../../hooks/useStores";
import { focusMap } from "../../ui/focusMap";
import { useEscape } from "../../ui/useEscape";
import { words } from "../../words/words";
import css from "./sheet.module.css";

/** Goes back from what covers the map to the map. */
export function useCloseSheet(): () => void {
  const { view } = useStores();
  return useCallback(() => {
    view.getState().showSheet(null);
    // The map hears keys again only once it is not covered any more.
    setTimeout(focusMap, 0);
  }, [view]);
}

/** Covers the map with something that needs room; Escape goes back. */
export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const close = useCloseSheet();
  const sheet = useRef<HTMLElement>(null);
  useEscape(close);
  useEffect(() => sheet.current?.focus(), []);
  return (
    <section ref={sheet} className={css.sheet} role="dialog" aria-label={title} tabIndex={-1}>
      <header className={css.head}>
        <h2>{title}</h2>
        <CloseButton aria-label={words.compare.close} title={words.compare.close} onClick={close} />
      </header>
      {children}
    </section>
  );
}

interface SheetBodyProps {
  readonly title: string;
  /** What this is good for, in a sentence or two. */
  readonly intro: ReactNode;
  readonly children: ReactNode;
}

/** What a sheet says, under its head: what it is good for, then what was found. It scrolls, by keyboard too. */
export function SheetBody({ title, intro, children }: SheetBodyProps) {
  return (
    <div className={css.body} tabIndex={0} role="group" aria-label={title}>
      <p className={css.intro}>{intro}</p>
      {children}
    </div>
  );
}

/** What was found, paler while it is of a map that has changed since. */
export function Findings({ stale, children }: { readonly stale: boolean; readonly children: ReactNode }) {
  return <div className={stale ? css.stale : undefined}>{children}</div>;
}
