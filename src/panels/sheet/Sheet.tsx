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
