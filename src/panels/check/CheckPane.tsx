import { CircleCheck, CircleHelp, CircleX, ListChecks, TriangleAlert, Wrench } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useDocument, useStores, useView } from "../../hooks/useStores";
import type { Fix } from "../../model/fixes/Fix";
import { fixesOf } from "../../model/fixes/fixesOf";
import { labelOf } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { checkMap, kindOfFinding, type FindingKind } from "../../stores/checkMap";
import { fixSentence } from "../../words/fixSentence";
import { placedSentence } from "../../words/placedSentence";
import { words } from "../../words/words";
import { HintList } from "./HintList";
import { goToProblem, hasPlace } from "./goToProblem";
import { placeOf, stepsOf } from "./placeOf";
import "./check.css";

const text = words.check;

interface Finding {
  readonly kind: FindingKind;
  readonly path: string;
  readonly code: string;
  readonly said: string;
}

/** What is missing, wrong or doubtful in the map, each with a way to its place and, where possible, what mends it. */
export function CheckPane() {
  const map = useDocument((state) => state.map);
  const unfinished = useView((state) => state.unfinished);
  const selected = useView((state) => state.selection.steps);
  const list = useRef<HTMLDivElement>(null);
  // The button that mended something is gone: the focus goes on to what is next in the list.
  const mendedAt = useRef<number | null>(null);
  const [mended, setMended] = useState("");
  useEffect(() => {
    const at = mendedAt.current;
    if (at === null) return;
    mendedAt.current = null;
    const entries = [...(list.current?.querySelectorAll<HTMLElement>(".check-said") ?? [])];
    (entries[Math.min(at, entries.length - 1)] ?? list.current)?.focus();
  });
  const found: readonly Finding[] = [
    ...Object.entries(unfinished).map(([place, what]) => ({
      kind: "mend" as const,
      path: `/${place}`,
      code: "unfinished",
      said: text.notUnderstood(placeOf(map, `/${place}`), what),
    })),
    ...checkMap(map).map((problem) => ({
      kind: kindOfFinding(problem),
      path: problem.path,
      code: problem.code,
      said: placedSentence(map, problem),
    })),
  ];
  const isEmpty = Object.keys(map.steps).length === 0;
  const said = (
    <span className="visually-hidden" role="status">
      {mended}
    </span>
  );
  if (found.length === 0) {
    return (
      <>
        <div className="check check-good" data-empty={isEmpty || undefined} ref={list} tabIndex={-1}>
          {isEmpty ? <ListChecks size={28} aria-hidden /> : <CircleCheck size={28} aria-hidden />}
          <strong>{isEmpty ? text.empty : text.good}</strong>
          <span>{isEmpty ? text.emptyHint : text.goodHint}</span>
          {said}
        </div>
        <div className="check">
          <HintList map={map} />
        </div>
      </>
    );
  }
  return (
    <div className="check" ref={list} tabIndex={-1}>
      {said}
      {(["mend", "look", "ask"] as const).map((kind) => {
        const here = found.filter((one) => one.kind === kind);
        if (here.length === 0) return null;
        return (
          <section key={kind} className="check-group" aria-label={text.groups[kind](here.length)}>
            <h3 className="check-title">{text.groups[kind](here.length)}</h3>
            <p className="check-hint">{text.groupHints[kind]}</p>
            <ul className="check-list">
              {here.map((finding) => {
                const index = found.indexOf(finding);
                return (
                  <Entry
                    key={`${finding.path} ${finding.code} ${index}`}
                    map={map}
                    finding={finding}
                    selected={selected}
                    onMend={(what) => {
                      mendedAt.current = index;
                      setMended(text.mended(what));
                    }}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
      <HintList map={map} />
    </div>
  );
}

const signs = { mend: CircleX, look: TriangleAlert, ask: CircleHelp } as const;

interface EntryProps {
  readonly map: StreamMap;
  readonly finding: Finding;
  readonly selected: readonly string[];
  readonly onMend: (what: string) => void;
}

function Entry({ map, finding, selected, onMend }: EntryProps) {
  const stores = useStores();
  const { kind, path, code, said } = finding;
  const steps = stepsOf(map, path);
  const fixes = fixesOf(map, finding);
  const Sign = signs[kind];
  const body = (
    <>
      <Sign size={16} aria-hidden className="check-icon" data-kind={kind} />
      <span>{said}</span>
    </>
  );
  const mend = (fix: Fix): void => {
    onMend(fixSentence(fix));
    const { apply, seal } = stores.document.getState();
    seal();
    apply(fixSentence(fix), (now) => fix.edit(now));
  };
  return (
    <li className="check-entry" data-here={steps.some((id) => selected.includes(id)) || undefined}>
      {!hasPlace(map, path) ? (
        <div className="check-said" tabIndex={-1}>
          {body}
        </div>
      ) : (
        <button
          type="button"
          className="check-said"
          title={text.jump(steps.length === 0 ? text.stream : steps.map((id) => labelOf(map, id)).join(", "))}
          onClick={() => goToProblem(stores, { path, code })}
        >
          {body}
        </button>
      )}
      {fixes.length > 0 && (
        <div className="check-fixes">
          {fixes.map((fix) => (
            <button key={fixSentence(fix)} type="button" className="check-fix" onClick={() => mend(fix)}>
              <Wrench size={13} aria-hidden />
              {fixSentence(fix)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
