// oxlint-disable max-lines -- one loop, and on purpose one function: see passOn.
import * as A from "./A";
import * as Event from "./Event";
import * as H from "./H";
import * as I from "./I";
import * as Kind from "./Kind";
import * as Lane from "./Lane";
import {
  exponentialAccept,
  exponentialFrom,
  exponentialScale,
  mix32,
  normalAccept,
  normalFrom,
  normalScale,
} from "./luck";
import { floorHours, floorInts } from "./Memory";
import * as Most from "./Most";
import * as Note from "./Note";
import * as Place from "./Place";
import * as R from "./R";
import * as S from "./S";
import * as Stop from "./Stop";
import * as T from "./T";

/**
 * The short way of what happens nearly always: an item arrives or is finished at a plain step (see Network.isPlain), and
 * nothing else is due at this instant. It goes on to the next step, the customer or back to rework, places that open are
 * filled, and whoever can begins. All is done that the long way (handle and settle) would do, in the same order; a
 * test holds both ways against each other, bit for bit. What it cannot do it leaves, before or after an event, to the
 * long way, and says why it stopped.
 *
 * This loop is most of what a study waits for. It is one function over two arrays because V8 is fast at just that: numbers
 * `n` and hours `x`, no call and no object between two events. They are constants, not parameters: V8 then knows where
 * they lie. What is not there is below 0.
 */
export function passOn(): number {
  const n = floorInts;
  const x = floorHours;
  const accept = exponentialAccept;
  const scale = exponentialScale;
  const acceptNormal = normalAccept;
  const scaleNormal = normalScale;
  const mostEvents = n[R.eventsEnd] - Most.begun;
  const arrivals = n[R.arrivals];
  const end = x[A.end];
  const isClean = n[R.isClean] === 1;
  const isOneType = n[R.isOneType] === 1;
  const notesFlow = n[R.notesFlow] === 1;
  let first = n[R.firstEvent];
  let last = n[R.endEvent];
  let instant = -1;

  for (;;) {
    if (last > mostEvents) {
      // The event list has come to the end of its room: back to the beginning, unless it needs more.
      const begin = n[R.eventsBegin];
      if (last - first > (mostEvents - begin) >> 1) return Stop.full;
      let to = begin;
      for (let at = first; at < last; at++) {
        x[to] = x[at];
        n[2 * to] = n[2 * at];
        to++;
      }
      first = begin;
      last = to;
      n[R.firstEvent] = first;
      n[R.endEvent] = last;
    }
    if (first === last) return Stop.over;
    const now = x[first];
    if (now <= instant) return Stop.sameInstant;
    if (now > end) return Stop.over;
    instant = now * (1 + 1e-11);
    if (first + 1 < last && x[first + 1] <= instant) return Stop.long;
    const entry = n[first << 1];
    const index = entry >> Event.bits;
    let beginning = 0;
    let opening = 0;
    let openPlace = -1;
    // Who begins: a station (or arrival) and an item (or none). More of them stand in the memory.
    let stationA = -1;
    let itemA = -1;
    let stationB = -1;
    let itemB = -1;

    if ((entry & Event.mask) === Event.finish) {
      const item = index;
      const t = item >> 1;
      const station = (R.stations + (n[item + I.step] << S.columnBits)) | 0;
      const h = station >> 1;
      let next = n[station + S.next];
      if (next === S.longWay) return Stop.long;
      const finished = (n[R.finished] + 1) | 0;
      if (finished > n[R.countAt]) return Stop.full;
      let passes = -1;
      let pass = 1;
      let note = -1;
      let isWrong = false;
      if (!isClean) {
        const head = n[station + S.queueFirst];
        if (n[item + I.defects] >= 0 || (head >= 0 && n[head + I.defects] >= 0)) return Stop.long;
        passes = n[station + S.passes];
        if (passes >= 0) pass = n[item + passes];
        note = n[item + I.returns];

        // Quality: what the step sees itself goes back at once; what others will find goes the long way.
        const defectBound = x[h + H.defectBound];
        if (defectBound > 0) {
          const word = n[item + I.luck];
          const a = mix32(
            (n[station + S.qualityA] + Math.imul(word, Lane.itemA) + Math.imul(pass, Lane.visitA)) | 0,
          );
          const b = mix32(
            (n[station + S.qualityB] + Math.imul(word, Lane.itemB) + Math.imul(pass, Lane.visitB)) | 0,
          );
          const high = ((a + b) | 0) >>> 5;
          const low = (a ^ ((b >>> 16) | (b << 16))) >>> 6;
          // The leading 27 bits nearly always say it (see Luck.uniform).
          if (high < defectBound && high + low / 67108864 < defectBound) {
            next = n[station + S.reworkTo];
            if (next < 0) return Stop.long;
            if (n[R.freeNote] < 0) return Stop.full;
            isWrong = true;
          }
        }
      }

      // Finished. Who is back where a defect was found is on its way again.
      x[A.now] = now;
      first = (first + 1) | 0;
      n[R.firstEvent] = first;
      n[R.finished] = finished;
      for (let back = note, inner = -1; back >= 0; inner = back, back = n[back + Note.next]) {
        if (n[back + Note.what] !== n[station + S.finishPlace]) continue;
        const outer = n[back + Note.next];
        if (inner < 0) n[item + I.returns] = outer;
        else n[inner + Note.next] = outer;
        n[back + Note.next] = n[R.freeNote];
        n[R.freeNote] = back;
        break;
      }

      const limit = n[station + S.limit];
      if (!isWrong && next >= 0 && n[next + S.inStep] >= n[next + S.limit]) {
        // No room in the next step: waits for it.
        n[item + I.place] = Place.ready;
        n[item + I.onward] = n[next + S.step];
        x[t + T.since] = now;
        if (n[station + S.stuck]++ === 0) x[h + H.stuckSince] = now;
        let after = n[next + S.entryLast];
        while (after >= 0 && x[(after >> 1) + T.since] >= now && n[after + I.number] > n[item + I.number])
          after = n[after + I.previous];
        const before = after < 0 ? n[next + S.entryFirst] : n[after + I.next];
        n[item + I.previous] = after;
        n[item + I.next] = before;
        if (after < 0) n[next + S.entryFirst] = item;
        else n[after + I.next] = item;
        if (before < 0) n[next + S.entryLast] = item;
        else n[before + I.previous] = item;
      } else {
        // Leaves the step.
        n[station + S.inStep]--;
        x[h + H.wip] -= now;
        const seen = n[station + S.seen];
        const visit = now - x[t + T.entered];
        x[seen] = visit;
        n[station + S.seen] = (seen + 1) | 0;
        if (passes >= 0 && pass === 1) {
          n[station + S.firstVisits]++;
          x[h + H.firstVisitTime] += visit;
        }
        if (next < 0) {
          // Delivered.
          x[A.present] -= now;
          x[A.worked] += x[t + T.worked];
          if (!isClean && n[item + I.sentBack] !== 0) {
            n[R.sentBack]++;
            n[item + I.sentBack] = 0;
          }
          const delivery = n[R.seen];
          x[delivery] = now - x[t + T.arrived];
          x[delivery + Most.apart] = now;
          if (notesFlow) x[delivery + 2 * Most.apart] = now - x[t + T.started];
          n[R.seen] = (delivery + 1) | 0;
          if (note >= 0) {
            for (let back = n[item + I.returns]; back >= 0;) {
              const outer = n[back + Note.next];
              n[back + Note.next] = n[R.freeNote];
              n[R.freeNote] = back;
              back = outer;
            }
            n[item + I.returns] = -1;
          }
          // A free item is as a fresh one should be (see Items.add).
          x[t + T.worked] = 0;
          if (passes >= 0) for (let at = I.columns; at < n[R.passesEnd]; at++) n[item + at] = 0;
          n[item + I.next] = n[R.freeItem];
          n[R.freeItem] = item;
        } else {
          if (isWrong) {
            // Until it is finished here again, its passes are rework.
            n[item + I.sentBack] = 1;
            const back = n[R.freeNote];
            n[R.freeNote] = n[back + Note.next];
            n[back + Note.what] = n[station + S.finishPlace];
            x[(back >> 1) + Note.effort] = x[h + H.effort];
            n[back + Note.next] = n[item + I.returns];
            n[item + I.returns] = back;
          }
          // Enters the next step, or the one that does the rework.
          n[next + S.inStep]++;
          x[(next >> 1) + H.wip] += now;
          n[item + I.step] = n[next + S.step];
          x[t + T.entered] = now;
          x[t + T.since] = now;
          if (limit === S.noLimit && next !== station && n[next + S.free] > 0 && n[next + S.queueFirst] < 0) {
            if (--n[next + S.free] === 0) x[(next >> 1) + H.freeTime] += now - x[(next >> 1) + H.freeSince];
            stationA = next;
            itemA = item;
            beginning = 1;
          } else {
            n[item + I.place] = Place.queue;
            let after = n[next + S.queueLast];
            while (after >= 0 && x[(after >> 1) + T.since] >= now && n[after + I.number] > n[item + I.number])
              after = n[after + I.previous];
            const before = after < 0 ? n[next + S.queueFirst] : n[after + I.next];
            n[item + I.previous] = after;
            n[item + I.next] = before;
            if (after < 0) n[next + S.queueFirst] = item;
            else n[after + I.next] = item;
            if (before < 0) n[next + S.queueLast] = item;
            else n[before + I.previous] = item;
            // No worker becomes free at this instant but the one who has finished.
            if (next === station || n[next + S.free] > 0) {
              n[R.opened] = next;
              opening = 1;
            }
          }
        }

        // The place that has opened is filled, then the one that opens by that, and so on upstream.
        let place = limit < S.noLimit ? station : -1;
        let filled = 0;
        while (place >= 0 && n[place + S.inStep] < n[place + S.limit]) {
          if (filled++ === Most.filled) {
            openPlace = place;
            break;
          }
          let come = n[place + S.entryFirst];
          let from = -1;
          if (come >= 0) {
            if (n[come + I.place] === Place.outside) {
              // From the backlog.
              x[(come >> 1) + T.started] = now;
              n[R.outside]--;
              x[A.outside] -= now;
            } else {
              from = R.stations + (n[come + I.step] << S.columnBits);
              if (n[from + S.next] === S.longWay) {
                openPlace = place;
                break;
              }
            }
            const after = n[come + I.next];
            n[place + S.entryFirst] = after;
            if (after < 0) n[place + S.entryLast] = -1;
            else n[after + I.previous] = -1;
          } else {
            // Work without end.
            const source = n[place + S.always];
            if (source < 0) break;
            come = n[R.freeItem];
            if (come < 0) {
              openPlace = place;
              break;
            }
            n[R.freeItem] = n[come + I.next];
            if (!isOneType) n[come + I.type] = n[source + S.type];
            const luck = n[source + S.luck];
            n[source + S.luck] = (luck + 1) | 0;
            n[come + I.luck] = mix32(luck);
            const number = (n[R.created] + 1) | 0;
            n[R.created] = number;
            n[come + I.number] = number;
            x[(come >> 1) + T.arrived] = now;
            x[(come >> 1) + T.started] = now;
            x[A.present] += now;
          }
          const c = come >> 1;
          if (from >= 0) {
            const f = from >> 1;
            if (--n[from + S.stuck] === 0) x[f + H.stuckTime] += now - x[f + H.stuckSince];
            n[come + I.onward] = -1;
            n[from + S.inStep]--;
            x[f + H.wip] -= now;
            const left = n[from + S.seen];
            const stay = now - x[c + T.entered];
            x[left] = stay;
            n[from + S.seen] = (left + 1) | 0;
            n[R.countAt]--;
            const own = n[from + S.passes];
            if (own >= 0 && n[come + own] === 1) {
              n[from + S.firstVisits]++;
              x[f + H.firstVisitTime] += stay;
            }
          }
          n[place + S.inStep]++;
          x[(place >> 1) + H.wip] += now;
          n[come + I.step] = n[place + S.step];
          n[come + I.place] = Place.queue;
          x[c + T.entered] = now;
          x[c + T.since] = now;
          let after = n[place + S.queueLast];
          while (after >= 0 && x[(after >> 1) + T.since] >= now && n[after + I.number] > n[come + I.number])
            after = n[after + I.previous];
          const before = after < 0 ? n[place + S.queueFirst] : n[after + I.next];
          n[come + I.previous] = after;
          n[come + I.next] = before;
          if (after < 0) n[place + S.queueFirst] = come;
          else n[after + I.next] = come;
          if (before < 0) n[place + S.queueLast] = come;
          else n[before + I.previous] = come;
          if (place !== station && n[place + S.free] > 0) n[R.opened + opening++] = place;
          place = from >= 0 && n[from + S.limit] < S.noLimit ? from : -1;
        }
      }

      // The worker who has finished takes up who waits longest, and is free only when nobody does.
      const mine = n[station + S.queueFirst];
      if (mine < 0 || openPlace >= 0 || (!isClean && n[mine + I.defects] >= 0)) {
        if (n[station + S.free]++ === 0) x[h + H.freeSince] = now;
        if (mine >= 0 || openPlace >= 0) {
          // The long way looks at this station first.
          for (let at = opening++; at > 0; at--) n[R.opened + at] = n[R.opened + at - 1];
          n[R.opened] = station;
          if (openPlace < 0) openPlace = -2;
        }
      } else {
        const after = n[mine + I.next];
        n[station + S.queueFirst] = after;
        if (after < 0) n[station + S.queueLast] = -1;
        else n[after + I.previous] = -1;
        stationB = stationA;
        itemB = itemA;
        stationA = station;
        itemA = mine;
        beginning++;
        if (after >= 0 && n[station + S.free] > 0) {
          for (let at = opening++; at > 0; at--) n[R.opened + at] = n[R.opened + at - 1];
          n[R.opened] = station;
        }
      }
    } else if ((entry & Event.mask) === Event.arrival) {
      const source = (arrivals + (index << S.columnBits)) | 0;
      const station = n[source + S.to];
      if (station === S.longWay) return Stop.long;
      const item = n[R.freeItem];
      if (item < 0) return Stop.full;
      x[A.now] = now;
      first = (first + 1) | 0;
      n[R.firstEvent] = first;
      n[source + S.lots]++;
      stationA = source;
      const t = item >> 1;
      n[R.freeItem] = n[item + I.next];
      if (!isOneType) n[item + I.type] = n[source + S.type];
      const luck = n[source + S.luck];
      n[source + S.luck] = (luck + 1) | 0;
      n[item + I.luck] = mix32(luck);
      const number = (n[R.created] + 1) | 0;
      n[R.created] = number;
      n[item + I.number] = number;
      n[item + I.step] = n[station + S.step];
      x[t + T.arrived] = now;
      x[t + T.started] = now;
      x[t + T.entered] = now;
      x[t + T.since] = now;
      x[A.present] += now;
      n[station + S.inStep]++;
      x[(station >> 1) + H.wip] += now;
      if (n[station + S.free] > 0 && n[station + S.queueFirst] < 0) {
        if (--n[station + S.free] === 0)
          x[(station >> 1) + H.freeTime] += now - x[(station >> 1) + H.freeSince];
        stationB = station;
        itemB = item;
        beginning = 2;
      } else {
        // Nobody has come at this instant yet: the place is at the end.
        const after = n[station + S.queueLast];
        n[item + I.place] = Place.queue;
        n[item + I.previous] = after;
        n[item + I.next] = -1;
        if (after < 0) n[station + S.queueFirst] = item;
        else n[after + I.next] = item;
        n[station + S.queueLast] = item;
        beginning = 1;
      }
    } else return Stop.long;

    // Free workers take up, station by station, until somebody has to be looked at the long way.
    let looked = 0;
    while (looked < opening && openPlace === -1) {
      const station = n[R.opened + looked];
      const item = n[station + S.queueFirst];
      if (item < 0 || n[station + S.free] === 0) {
        looked++;
        continue;
      }
      if (n[item + I.defects] >= 0) {
        openPlace = -2;
        break;
      }
      const after = n[item + I.next];
      n[station + S.queueFirst] = after;
      if (after < 0) n[station + S.queueLast] = -1;
      else n[after + I.previous] = -1;
      if (--n[station + S.free] === 0)
        x[(station >> 1) + H.freeTime] += now - x[(station >> 1) + H.freeSince];
      if (beginning === 0) {
        stationA = station;
        itemA = item;
      } else if (beginning === 1) {
        stationB = station;
        itemB = item;
      } else {
        n[R.begins + 2 * beginning] = station;
        n[R.begins + 2 * beginning + 1] = item;
      }
      beginning++;
    }

    // Everybody who begins draws his time. So does the next arrival, at the one before it: nobody waits for the mixing.
    let begun = 0;
    if (beginning > 0) {
      let station = stationA;
      let item = itemA;
      for (;;) {
        const h = station >> 1;
        const word = item >= 0 ? n[item + I.luck] : (n[station + S.lots] + 1) | 0;
        let laneA = (n[station + S.keyA] + Math.imul(word, Lane.itemA)) | 0;
        let laneB = (n[station + S.keyB] + Math.imul(word, Lane.itemB)) | 0;
        let pass = 1;
        let passes = -1;
        let note = -1;
        if (!isClean && item >= 0) {
          passes = n[station + S.passes];
          if (passes >= 0) {
            pass = (n[item + passes] + 1) | 0;
            laneA = (laneA + Math.imul(pass - 1, Lane.visitA)) | 0;
            laneB = (laneB + Math.imul(pass - 1, Lane.visitB)) | 0;
          }
          note = n[item + I.returns];
          // Whoever may be back where a defect was found is looked at the long way.
          const place = (n[station + S.finishPlace] - 1) | 0;
          let back = note;
          while (back >= 0 && n[back + Note.what] !== place) back = n[back + Note.next];
          if (back >= 0) break;
        }
        const a = mix32(laneA);
        const b = mix32(laneB);
        const draw = (a + b) >>> 0;
        const other = a ^ ((b >>> 16) | (b << 16));
        const layer = other & 255;
        const kind = n[station + S.kind];
        let drawn = NaN;
        if (kind === Kind.exponential) {
          const unit = draw < accept[layer] ? draw * scale[layer] : exponentialFrom(draw, other);
          drawn = x[h + H.a] * unit;
        } else if (kind === Kind.lognormal) {
          const normal =
            draw < acceptNormal[layer]
              ? (other < 0 ? -1 : 1) * draw * scaleNormal[layer]
              : normalFrom(draw, other);
          drawn = x[h + H.a] * Math.exp(x[h + H.b] * normal);
        } else if (kind === Kind.constant) drawn = x[h + H.a];
        else if (item >= 0) break;

        let hours = drawn;
        let payload = entry;
        if (item >= 0) {
          const t = item >> 1;
          n[station + S.passed]++;
          x[h + H.queueTime] += now - x[t + T.since];
          if (passes >= 0) n[item + passes] = pass;
          if (note >= 0) {
            n[station + S.reworked]++;
            hours *= x[(note >> 1) + Note.effort];
          }
          x[t + T.worked] += hours;
          hours *= x[h + H.stretch];
          x[h + H.work] += hours;
          n[item + I.place] = Place.work;
          payload = (item << Event.bits) | Event.finish;
        } else {
          hours = x[h + H.ahead];
          // Not drawn ahead, or due at this very instant.
          if (!(now + hours > instant)) break;
          x[h + H.ahead] = drawn;
        }
        const due = now + hours;
        let at = last;
        last = (last + 1) | 0;
        n[R.endEvent] = last;
        while (at > first) {
          const before = (at - 1) | 0;
          const theirs = x[before];
          if (theirs <= due) break;
          x[at] = theirs;
          n[at << 1] = n[before << 1];
          at = before;
        }
        x[at] = due;
        n[at << 1] = payload;

        begun = (begun + 1) | 0;
        if (begun >= beginning) break;
        if (begun === 1) {
          station = stationB;
          item = itemB;
        } else {
          station = n[R.begins + 2 * begun];
          item = n[R.begins + 2 * begun + 1];
        }
      }
    }
    if (begun < beginning || openPlace !== -1) {
      n[R.begins] = stationA;
      n[R.begins + 1] = itemA;
      n[R.begins + 2] = stationB;
      n[R.begins + 3] = itemB;
      n[R.begun] = begun;
      n[R.beginning] = beginning;
      n[R.looked] = looked;
      n[R.opening] = opening;
      n[R.openPlace] = openPlace;
      return Stop.begins;
    }
  }
}
