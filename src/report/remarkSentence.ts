import { calendarOf } from "../model/durations";
import { showHours } from "../words/localDecimals";
import { anyName, labelOf } from "../model/names";
import type { StreamMap } from "../model/StreamMap";
import type { Remark } from "../runs/calibration/Remark";
import { words } from "../words/words";
import { showSignificant } from "./showNumber";

/** A remark of a calibration as a person reads it. */
export function remarkSentence(map: StreamMap, remark: Remark): string {
  const text = words.calibration;
  const calendar = calendarOf(map);
  const hours = (value: number): string => showHours(value, calendar);
  const percent = (share: number): string => `${showSignificant(share * 100, 3)} %`;
  const names = (ids: readonly string[]): string => ids.map((id) => labelOf(map, id)).join(", ");
  switch (remark.code) {
    case "overload":
      return text.overload({ place: anyName(map, remark.place), people: remark.people });
    case "ropeTooTight":
      return text.ropeTooTight({
        rope: anyName(map, remark.rope),
        needed: showSignificant(remark.needed, 2),
        limit: remark.limit,
      });
    case "noLeadTime":
      return text.noLeadTime({ steps: names(remark.steps) });
    case "sameOwner":
      return text.sameOwner({ owner: remark.owner, steps: names(remark.steps) });
    case "throughputFell":
      return text.throughputFell({ share: percent(remark.share) });
    case "notReached": {
      const { off, steps } = remark;
      return text.notReached({ off: percent(Math.abs(off)), longer: off > 0, steps: names(steps) });
    }
    default:
  }
  const step = labelOf(map, remark.step);
  if (remark.code === "notBy")
    return remark.why === "pool" ? text.notByPool({ step }) : text.notByCadence({ step });
  const mapped = hours(remark.mapped);
  switch (remark.code) {
    case "shorterThanWork":
      return text.shorterThanWork({ step, mapped, work: hours(remark.work) });
    case "shorterThanStretched": {
      const availability = percent(remark.availability);
      return text.shorterThanStretched({ step, mapped, work: hours(remark.work), availability });
    }
    case "queueTooLong": {
      const [simulated, queue] = [hours(remark.simulated), hours(remark.queue)];
      return text.queueTooLong({ step, mapped, simulated, queue, busy: percent(remark.busy) });
    }
    case "releaseTooLong":
      return text.releaseTooLong({
        step,
        mapped,
        simulated: hours(remark.simulated),
        release: hours(remark.release),
      });
    case "limitTooTight":
      return text.limitTooTight({ step, mapped, limit: remark.limit, longest: hours(remark.longest) });
    case "inventory": {
      const { count, between } = remark;
      return text.inventory({ step, mapped, count, hours: hours(remark.hours), between: hours(between) });
    }
    case "inventoryTime":
      return text.inventoryTime({ step, mapped, hours: hours(remark.hours) });
  }
}
