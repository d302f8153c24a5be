import { Checkbox, NumberInput, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useDocument, useFocus, useStores } from "../../hooks/useStores";
import { costsOf, type Cost } from "../../model/costs";
import { calendarOf, parseDuration } from "../../model/durations";
import { anyName } from "../../model/names";
import type { StreamMap } from "../../model/StreamMap";
import { moneyText } from "../../report/costText";
import type { Proposal } from "../../runs/focus/Journey";
import type { Move } from "../../runs/focus/Move";
import { amountOf, type Amount } from "../../runs/focus/moveAmounts";
import { costPerItem } from "../../runs/focus/gainPerCost";
import { cheapestGain } from "../../runs/focus/suggest";
import { moveSentence } from "../../words/moveSentence";
import { words } from "../../words/words";
import { Difference } from "./Effect";
import { numberMarks } from "./numberMarks";
import css from "./focus.module.css";
import { isComposing } from "../../ui/composing";

const text = words.walk;

interface ProposalTableProps {
  readonly proposals: readonly Proposal[];
  readonly map: StreamMap;
  /** In Repeat they are old rules. */
  readonly repeat: boolean;
  /** The rope is set aside for the trials, so that times would say nothing yet. */
  readonly ropeAside: boolean;
}

/** What could be done, each with how much, what it would bring alone, and what it costs. */
export function ProposalTable({ proposals, map, repeat, ropeAside }: ProposalTableProps) {
  const base = useDocument((state) => state.base);
  const bound = useFocus((state) => state.bounds.money);
  const { personPerWeek, automation } = costsOf(base);
  const counted = bound !== null || personPerWeek !== undefined || automation !== undefined;
  const best = counted ? cheapestGain(map, proposals) : null;
  return (
    <table className={css.proposals}>
      <caption>{repeat ? text.oldRules : ropeAside ? text.aloneWithoutRope : text.alone}</caption>
      <thead>
        <tr>
          <th scope="col">{text.ideaHead}</th>
          <th scope="col">{text.amountHead}</th>
          <th scope="col">{words.focus.throughputFigure}</th>
          {!ropeAside && <th scope="col">{words.focus.flowTimeFigure}</th>}
          {counted && (
            <>
              <th scope="col">{text.money.onceHead}</th>
              <th scope="col">{text.money.perWeekHead}</th>
              <th scope="col">{text.money.eachHead}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal, at) => (
          <Row
            key={proposal.moves.map(({ code, params }) => `${code} ${params["id"]}`).join() + at}
            proposal={proposal}
            at={at}
            map={map}
            counted={counted}
            ropeAside={ropeAside}
            best={proposal === best}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly at: number;
  readonly map: StreamMap;
  readonly counted: boolean;
  readonly ropeAside: boolean;
  readonly best: boolean;
}

function Row({ proposal, at, map, counted, ropeAside, best }: RowProps) {
  const { focus } = useStores();
  const { moves, figures, cost, taken } = proposal;
  const what = moveSentence(map, moves);
  return (
    <tr data-taken={taken || undefined}>
      <th scope="row">
        <Checkbox
          size="xs"
          checked={taken}
          label={what}
          onChange={({ currentTarget }) => void focus.getState().pick(at, currentTarget.checked)}
        />
      </th>
      <td>
        {moves.map((move, index) => {
          const amount = amountOf(move);
          return amount === null ? null : (
            <div key={index} className={css.amountOf}>
              {moves.length > 1 && <span aria-hidden>{anyName(map, String(move.params["id"]))}</span>}
              <AmountField
                move={move}
                amount={amount}
                label={text.amount(moveSentence(map, [move]))}
                onSet={(value) => void focus.getState().amend(at, index, value)}
                map={map}
              />
            </div>
          );
        })}
      </td>
      <td>
        <Difference figure="throughputPerHour" estimate={figures.throughputPerHour.difference} map={map} />
      </td>
      {!ropeAside && (
        <td>
          <Difference figure="flowTimeMeanHours" estimate={figures.flowTimeMeanHours.difference} map={map} />
        </td>
      )}
      {counted && (
        <>
          {(["once", "perWeek"] as const).map((field) => (
            <td key={field}>
              <Price field={field} cost={cost} what={what} at={at} />
            </td>
          ))}
          <td>
            <EachItem proposal={proposal} map={map} />{" "}
            {best && <span className={css.mark}>{text.money.best}</span>}
          </td>
        </>
      )}
    </tr>
  );
}

/** What each item more costs, and how sure that is. */
function EachItem({ proposal: { cost, figures }, map }: Pick<RowProps, "proposal" | "map">) {
  const each = costPerItem(map, cost, figures.throughputPerHour.difference);
  if (each?.mean == null || each.low === null || each.high === null)
    return cost.once === null && cost.perWeek === null ? text.money.none : text.money.noMore;
  const [mean, low, high] = [each.mean, each.low, each.high].map((one) => moneyText(map, one));
  return low === high ? mean : `${mean} (${low} – ${high})`;
}

interface AmountFieldProps {
  readonly move: Move;
  readonly amount: Amount;
  readonly label: string;
  readonly map: StreamMap;
  readonly onSet: (value: number | string) => void;
}

/** So long after the last key a new amount is tried. */
const SOON = 700;

/** How much of a move: tried anew when the field is left, Enter is pressed, or nobody types any more. */
function AmountField({ move, amount, label, map, onSet }: AmountFieldProps) {
  const now = String(move.params[amount.param] ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const { kind, least, most } = amount;
  const read = (said: string): number | string | null => {
    if (kind === "duration") {
      const hours = parseDuration(said, calendarOf(map));
      return hours === null || hours === 0 ? null : said.trim();
    }
    const value = kind === "decimal" ? Number(said) : Math.round(Number(said));
    return said === "" || !Number.isFinite(value) ? null : Math.min(most, Math.max(least, value));
  };
  const settle = (): void => {
    const value = typed === null ? null : read(typed);
    setTyped(null);
    if (value !== null && String(value) !== now) onSet(value);
  };
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => {
    if (typed === null) return;
    const soon = setTimeout(() => latest.current(), SOON);
    return () => clearTimeout(soon);
  }, [typed]);
  const shared = {
    size: "xs",
    className: css.amount,
    "aria-label": label,
    value: typed ?? now,
    onBlur: settle,
    onKeyDown: (event: KeyboardEvent) => event.key === "Enter" && !isComposing(event) && settle(),
  } as const;
  if (kind === "duration")
    return (
      <TextInput
        {...shared}
        error={typed !== null && read(typed) === null ? text.badDuration : undefined}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    );
  return (
    <NumberInput
      {...shared}
      min={least}
      max={most}
      step={kind === "percent" ? 5 : kind === "decimal" ? 0.05 : 1}
      {...numberMarks}
      decimalScale={kind === "decimal" ? 2 : 0}
      suffix={kind === "percent" ? " %" : ""}
      onChange={(value) => setTyped(String(value))}
    />
  );
}

interface PriceProps {
  readonly field: keyof Cost;
  readonly cost: Cost;
  readonly what: string;
  readonly at: number;
}

function Price({ field, cost, what, at }: PriceProps) {
  const { focus } = useStores();
  const head = field === "once" ? text.money.onceHead : text.money.perWeekHead;
  return (
    <NumberInput
      size="xs"
      className={css.price}
      aria-label={text.money.of(head, what)}
      min={0}
      hideControls
      {...numberMarks}
      value={cost[field] ?? ""}
      onChange={(value) =>
        focus
          .getState()
          .price(at, { ...cost, [field]: value === "" ? null : Math.max(0, Number(value) || 0) })
      }
    />
  );
}
