import type { ReactNode } from "react";
import { calendarOf, variabilityOf } from "../../model/durations";
import { localDecimals, showHours } from "../../words/localDecimals";
import { figureOfRoom, roomView, spreadOfRoom, type RoomView } from "../../model/estimates";
import type { SourcedField } from "../../model/figureSources";
import type { StreamMap } from "../../model/StreamMap";
import { words } from "../../words/words";

const text = words.sources;

interface RoomSpreadProps {
  readonly map: StreamMap;
  readonly id: string;
  readonly field: SourcedField;
  /** The button that takes the room's figure, by what it says. */
  readonly children: (label: string) => ReactNode;
}

/** How far apart people are: least, median and most on a strip with a dot for each, and in words when it is far. */
export function RoomSpread({ map, id, field, children }: RoomSpreadProps) {
  const room = roomView(map, id, field);
  const figure = figureOfRoom(map, id, field);
  if (room === null || figure === null) return null;
  const write = writerOf(map, field);
  const at = (amount: number): number =>
    room.most === room.least ? 50 : ((amount - room.least) / (room.most - room.least)) * 100;
  const own = variabilityOf(map);
  const cv = spreadOfRoom(map, room);
  const spreads = typeof figure === "object" && field === "processTime";
  const shown = write(room.median);
  return (
    <div className="room-result" data-disagree={room.disagree || undefined}>
      {room.said.length > 1 && (
        <>
          <div className="strip" aria-hidden>
            <span className="strip-line" />
            {stacked(room, at).map(({ index, left, level, by, amount }) => (
              <span
                key={index}
                className="strip-dot"
                style={{ left: `${left}%`, top: 15 - level * 6 }}
                title={`${by ?? text.someone(index + 1)}: ${write(amount)}`}
              />
            ))}
            <span className="strip-median" style={{ left: `${at(room.median)}%` }} />
          </div>
          <dl className="strip-ends figure">
            <div>
              <dt>{text.least}</dt>
              <dd>{write(room.least)}</dd>
            </div>
            <div>
              <dt>{text.median}</dt>
              <dd>{shown}</dd>
            </div>
            <div>
              <dt>{text.most}</dt>
              <dd>{write(room.most)}</dd>
            </div>
          </dl>
          <p className="room-verdict" role="status">
            {room.disagree ? disagreement(field, room) : text.agree}
          </p>
        </>
      )}
      {children(spreads ? text.useSpread(shown, String(cv)) : text.use(shown))}
      {spreads && <p className="field-note">{text.whySpread(String(own), String(cv))}</p>}
      {room.disagree && <p className="field-note">{text.asGuess}</p>}
    </div>
  );
}

function writerOf(map: StreamMap, field: SourcedField): (amount: number) => string {
  if (field === "leadTime" || field === "processTime") {
    const calendar = calendarOf(map);
    return (hours) => showHours(hours, calendar);
  }
  const unit = field === "workers" ? "" : "%";
  return (amount) => localDecimals(`${Math.round(amount * 100) / 100}${unit}`);
}

function disagreement(field: SourcedField, { least, most }: RoomView): string {
  if (field === "percentCompleteAccurate" || field === "availability")
    return text.disagreeShares(String(Math.round(most - least)));
  if (least === 0) return text.disagreeFromZero;
  const factor = most / least;
  return text.disagreeTimes(
    localDecimals(factor < 10 ? factor.toFixed(1).replace(/\.0$/, "") : String(Math.round(factor))),
  );
}

/** Dots that would lie on one another are stacked. */
function stacked(room: RoomView, at: (amount: number) => number) {
  const placed: { left: number; level: number }[] = [];
  return [...room.said]
    .sort((a, b) => a.amount - b.amount)
    .map((one) => {
      const left = at(one.amount);
      const level = placed.filter((other) => Math.abs(other.left - left) < 3).length;
      placed.push({ left, level });
      return { ...one, left, level: Math.min(level, 2) };
    });
}
