import { Button } from "@mantine/core";
import type { Constraint } from "../../../simulations/index";
import { showScenario } from "../../commands/scenarioActions";
import { useDocument, useFocus, useStores } from "../../hooks/useStores";
import { alongTheFlow, anyName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { showNumber } from "../../report/showNumber";
import { changingSteps, type FocusRound, type FocusStep, type Proposal } from "../../runs/focus/Journey";
import { mapAfter } from "../../runs/focus/mapAfter";
import { changeSentence } from "../../words/changeSentence";
import { constraintSentence } from "../../words/constraintSentence";
import { movedSentence } from "../../words/constraintPlace";
import { moveSentence } from "../../words/moveSentence";
import { reasonSentence } from "../../words/reason";
import { words } from "../../words/words";
import { Effect } from "./Effect";
import { RopeText } from "./RopeText";
import { Signs } from "./Signs";
import { TimeBar } from "./TimeBar";
import css from "./focus.module.css";

const text = words.focus;

/** One round: the five steps side by side, each with what it found or did and what that brought. */
export function RoundView({ round, number }: { readonly round: FocusRound; readonly number: number }) {
  const ofMap = useFocus((state) => state.ofMap);
  const rounds = useFocus((state) => state.journey?.rounds) ?? [];
  const now = useDocument((state) => state.map);
  const start = mapAfter(
    ofMap ?? now,
    rounds.slice(0, number - 1).flatMap((one) => changingSteps.flatMap((name) => one[name].changes)),
  );
  const after = changingSteps.map((_, at) =>
    mapAfter(
      start,
      changingSteps.slice(0, at + 1).flatMap((name) => round[name].changes),
    ),
  );
  const end = after.at(-1) ?? start;
  const { moved } = round.repeat;
  const over = round.exploit.nothing === "nothing.ended";
  return (
    <ol className={css.round}>
      <li className={css.step}>
        <StepHead number={1} name={text.steps.identify} />
        <Found constraint={round.identify.constraint} map={start} />
        <Signs map={start} results={round.identify.results} />
      </li>
      {!over &&
        (["exploit", "subordinate", "elevate"] as const).map((name, at) => (
          <li key={name} className={css.step}>
            <StepHead number={at + 2} name={text.steps[name]} />
            {name === "exploit" &&
              round.exploit.account.map((account) => (
                <TimeBar key={`${account.kind} ${account.id}`} account={account} map={start} />
              ))}
            {name === "subordinate" && round.subordinate.rope !== null && (
              <RopeText rope={round.subordinate.rope} map={after[1] ?? start} />
            )}
            <Done
              step={round[name]}
              before={after[at - 1] ?? start}
              scenario={scenarioAt(rounds, number, name)}
            />
          </li>
        ))}
      {!over && (
        <li className={css.step}>
          <StepHead number={5} name={text.steps.repeat} />
          {round.repeat.nothing !== "nothing.notYet" && (
            <p className={css.lead}>
              {movedSentence(end, round.identify.constraint, round.repeat.constraint, moved)}
            </p>
          )}
          <Done
            step={round.repeat}
            before={after[2] ?? start}
            scenario={scenarioAt(rounds, number, "repeat")}
          />
        </li>
      )}
    </ol>
  );
}

/** How many scenarios the journey has before this step: its place among those that were kept; null when it changed nothing. */
function scenarioAt(
  rounds: readonly FocusRound[],
  number: number,
  name: (typeof changingSteps)[number],
): number | null {
  const made = rounds.flatMap((round, at) =>
    changingSteps.filter((step) => round[step].changes.length > 0).map((step) => `${at + 1} ${step}`),
  );
  const at = made.indexOf(`${number} ${name}`);
  return at < 0 ? null : at;
}

function StepHead({ number, name }: { readonly number: number; readonly name: string }) {
  return (
    <h3 className={css.stepHead}>
      <span className={css.number} aria-hidden>
        {number}
      </span>
      {name}
    </h3>
  );
}

function headline({ kind, ids }: Constraint, map: StreamMap): string {
  return constraintSentence(
    kind,
    alongTheFlow(map, ids).map((id) => anyName(map, id)),
  );
}

interface FoundProps {
  readonly constraint: Constraint;
  readonly map: StreamMap;
  /** Without the headline, where that is said already. */
  readonly brief?: boolean;
}

/** What holds the stream back, why that is known, and how sure it is. */
export function Found({ constraint, map, brief = false }: FoundProps) {
  const { confidence, reason } = constraint;
  return (
    <>
      {!brief && <p className={css.lead}>{headline(constraint, map)}</p>}
      <p className={css.quiet}>{reasonSentence(reason, (id) => anyName(map, id))}</p>
      {confidence !== null && (
        <p className={css.quiet}>
          {text.confidence(showNumber(Math.min(99, Math.floor(confidence * 100)), 0))}
        </p>
      )}
    </>
  );
}

interface DoneProps {
  readonly step: FocusStep;
  readonly before: StreamMap;
  readonly scenario: number | null;
}

function Done({ step, before, scenario }: DoneProps) {
  const stores = useStores();
  const kept = useFocus((state) => state.kept);
  const keptAs = scenario === null ? undefined : kept[scenario];
  const lines = step.changes.map((change, at) =>
    changeSentence(mapAfter(before, step.changes.slice(0, at)), change),
  );
  return (
    <>
      {step.nothing !== null && <p className={css.quiet}>{text.nothing[step.nothing]}</p>}
      {lines.length > 0 && (
        <ul className={css.changes}>
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      )}
      {step.nothing === null && <Effects step={step} map={before} />}
      {step.proposals.length > 0 && <Tried proposals={step.proposals} map={before} />}
      {keptAs !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={() => showScenario(stores, keptAs)}>
          {text.showScenario}
        </Button>
      )}
    </>
  );
}

function Effects({ step, map }: { readonly step: FocusStep; readonly map: StreamMap }) {
  return (
    <dl className={css.effects}>
      <Effect figure="throughputPerHour" estimate={step.effect.throughputPerHour} map={map} />
      <Effect figure="flowTimeMeanHours" estimate={step.effect.flowTimeMeanHours} map={map} />
      <Effect figure="leadTimeMeanHours" estimate={step.effect.leadTimeMeanHours} map={map} />
    </dl>
  );
}

function Tried({ proposals, map }: { readonly proposals: readonly Proposal[]; readonly map: StreamMap }) {
  return (
    <details className={css.tried}>
      <summary>{text.tried(proposals.length)}</summary>
      <ul>
        {proposals.map(({ moves, taken }, at) => (
          <li key={at} data-taken={taken || undefined}>
            {moveSentence(map, moves)} <span className={css.mark}>{taken ? text.taken : text.notTaken}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
