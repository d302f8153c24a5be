import { allBar } from "../../report/symbols/shapes";
import { words } from "../../words/words";
import { SymbolSvg } from "./SymbolSvg";

const bar = allBar(84);

/** Copies go down every way from here, or all of them are waited for: a bar with "&" at the side of the box. */
export function AllBar({ side }: { readonly side: "split" | "join" }) {
  const said = side === "split" ? words.symbols.splitTitle : words.symbols.joinTitle;
  return (
    <span className="all-bar" data-side={side} title={said} role="img" aria-label={said}>
      <SymbolSvg of={bar} />
      <span className="all-and" aria-hidden>
        &amp;
      </span>
    </span>
  );
}
