import { Button, Loader } from "@mantine/core";
import {
  canGoBack,
  goBackOneStep,
  passStep,
  takePicked,
  walkWithMoreDemand,
} from "../../commands/focusActions";
import { useFocus, useStores } from "../../hooks/useStores";
import { costsOf, moneyOf, sumOfCosts } from "../../model/costs";
import type { StreamMap } from "../../model/StreamMap";
import { moneyText } from "../../report/costText";
import { walkAtHand, type Guide } from "../../runs/focus/Guide";
import {
  changingSteps,
  costOfJourney,
  type Effect as WholeEffect,
  type Proposal,
} from "../../runs/focus/Journey";
import { peopleIn } from "../../runs/focus/moveAmounts";
import { endOf, journeyOf, nextStep, type Walk } from "../../runs/focus/Walk";
import { constraintPlace, movedSentence } from "../../words/constraintPlace";
import { words } from "../../words/words";
import { Effect } from "./Effect";
import { ProposalTable } from "./ProposalTable";
import { RopeText } from "./RopeText";
import { Found } from "./RoundView";
import { Signs } from "./Signs";
import { TimeBar } from "./TimeBar";
import css from "./focus.module.css";

const text = words.walk;
const focus = words.focus;

/** The step at hand of a walk that a person leads: what was found, what could be done, and what all of it brings. */
export function GuidedStep({ guide }: { readonly guide: Guide }) {
  const walk = walkAtHand(guide);
  if (walk === null) return <Busy guide={guide} />;
  const step = nextStep(walk);
  const again = guide.offer?.again ?? null;
  const end = step === null ? endOf(walk.done.repeat!.results) : endOf(walk.found);
  const number = step === null ? 5 : end !== null ? 1 : changingSteps.indexOf(step) + 2;
  return (
    <div className={css.guided}>
      <Steps walk={walk} number={number} />
      <div className={css.guidedBody}>
        <div className={css.guidedFound}>
          <p className={css.lead}>{text.at(constraintPlace(walk.map, walk.found.constraint))}</p>
          {step === "exploit" && (
            <>
              <Found constraint={walk.found.constraint} map={walk.map} brief />
              {end === null && <Signs map={walk.map} results={walk.found} />}
            </>
          )}
          {walk.done.subordinate?.rope && <RopeText rope={walk.done.subordinate.rope} map={walk.map} />}
          {step === "exploit" &&
            guide.offer?.account.map((account) => (
              <TimeBar key={`${account.kind} ${account.id}`} account={account} map={walk.map} />
            ))}
        </div>
        <div className={css.guidedDo}>
          {end !== null ? (
            <p className={css.lead}>{focus.ended[end]}</p>
          ) : (
            step !== null && <p className={css.quiet}>{text.intro[step]}</p>
          )}
          {again !== null && (
            <p className={css.lead}>
              {movedSentence(walk.map, walk.found.constraint, again.results.constraint, again.moved)}
            </p>
          )}
          {step === null && walk.done.repeat !== undefined && (
            <p className={css.lead}>
              {movedSentence(
                walk.map,
                walk.found.constraint,
                walk.done.repeat.constraint,
                walk.done.repeat.moved,
              )}
            </p>
          )}
          {guide.offer !== null && <Offered guide={guide} walk={walk} />}
          <Buttons guide={guide} walk={walk} ended={end !== null} />
        </div>
      </div>
    </div>
  );
}

/** The five steps in a row, those done and the one at hand. */
function Steps({ walk, number }: { readonly walk: Walk; readonly number: number }) {
  const names = ["identify", ...changingSteps] as const;
  return (
    <ol className={css.steps} aria-label={focus.round(walk.rounds.length + 1)}>
      {names.map((name, at) => (
        <li key={name} aria-current={at + 1 === number ? "step" : undefined}>
          <span className={css.number} aria-hidden>
            {at + 1}
          </span>
          {focus.steps[name]}
        </li>
      ))}
    </ol>
  );
}

function Offered({ guide, walk }: { readonly guide: Guide; readonly walk: Walk }) {
  const { map } = walk;
  const offer = guide.offer!;
  if (offer.proposals.length === 0)
    return <p className={css.quiet}>{focus.nothing[offer.nothing ?? "nothing.noIdea"]}</p>;
  const picked = offer.proposals.filter(({ taken }) => taken);
  return (
    <>
      <ProposalTable
        proposals={offer.proposals}
        map={map}
        repeat={offer.step === "repeat"}
        ropeAside={offer.aside.length > 0}
      />
      <div className={css.together}>
        <strong>{picked.length === 0 ? text.nothingPicked : text.together}</strong>
        {guide.together !== null && <Together effect={guide.together} map={map} />}
      </div>
      <BeyondBounds picked={picked} walk={walk} />
    </>
  );
}

/** Says where what is picked goes beyond the bounds. Who leads may go there. */
function BeyondBounds({ picked, walk }: { readonly picked: readonly Proposal[]; readonly walk: Walk }) {
  const bounds = useFocus((state) => state.bounds);
  const taking = picked.flatMap(({ moves }) => moves).reduce((sum, move) => sum + peopleIn(move), 0);
  const { weeks } = costsOf(walk.map);
  const spent = costOfJourney(journeyOf(walk, "end.underWay", true));
  const money = moneyOf(sumOfCosts([spent, ...picked.map(({ cost }) => cost)]), weeks) ?? 0;
  const said = [
    ...(taking > 0 && walk.people + taking > bounds.people
      ? [text.morePeople(walk.people + taking, bounds.people)]
      : []),
    ...(bounds.money !== null && picked.length > 0 && money > bounds.money
      ? [text.moreMoney(moneyText(walk.map, money), moneyText(walk.map, bounds.money))]
      : []),
  ];
  return said.map((line) => (
    <p key={line} className={css.beyond}>
      {line}
    </p>
  ));
}

function Together({ effect, map }: { readonly effect: WholeEffect; readonly map: StreamMap }) {
  return (
    <dl className={css.togetherEffects}>
      <Effect figure="throughputPerHour" estimate={effect.throughputPerHour} map={map} />
      <Effect figure="flowTimeMeanHours" estimate={effect.flowTimeMeanHours} map={map} />
      <Effect figure="leadTimeMeanHours" estimate={effect.leadTimeMeanHours} map={map} />
    </dl>
  );
}

interface ButtonsProps {
  readonly guide: Guide;
  readonly walk: Walk;
  readonly ended: boolean;
}

function Buttons({ guide, walk, ended }: ButtonsProps) {
  const stores = useStores();
  const picked = guide.offer?.proposals.some(({ taken }) => taken) ?? false;
  const roundIsOver = nextStep(walk) === null;
  const held = guide.busy === "taking" || guide.busy === "looking";
  return (
    <div className={css.guidedButtons}>
      {guide.offer !== null && !ended && (
        <Button size="xs" disabled={held} onClick={() => void takePicked(stores)}>
          {picked ? text.take : text.goOn}
        </Button>
      )}
      {walk.found.constraint.kind === "market" && (
        <Button size="xs" disabled={held} onClick={() => void walkWithMoreDemand(stores)}>
          {text.tryMoreDemand}
        </Button>
      )}
      {guide.offer === null && !roundIsOver && !ended && guide.busy === null && (
        <Button size="xs" onClick={() => void stores.focus.getState().look()}>
          {text.goOn}
        </Button>
      )}
      {roundIsOver && !ended && (
        <Button size="xs" disabled={held} onClick={() => void stores.focus.getState().nextRound()}>
          {text.nextRound}
        </Button>
      )}
      {picked && !ended && (
        <Button size="xs" variant="default" disabled={held} onClick={() => void passStep(stores)}>
          {text.skip}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        disabled={held || !canGoBack(stores)}
        onClick={() => goBackOneStep(stores)}
      >
        {text.back}
      </Button>
      <Busy guide={guide} />
    </div>
  );
}

function Busy({ guide }: { readonly guide: Guide }) {
  const { focus } = useStores();
  return (
    <span className={css.busy} role="status">
      {guide.busy !== null && (
        <>
          <Loader size={14} aria-hidden /> {text[guide.busy]}
          <Button size="compact-xs" variant="subtle" onClick={() => focus.getState().halt()}>
            {words.focus.cancel}
          </Button>
        </>
      )}
    </span>
  );
}
