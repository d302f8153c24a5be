import { drawn } from "../../model/drawing";
import { anyName } from "../../model/names";
import { calendarOf } from "../../model/durations";
import { readThing } from "../../model/things";
import { showHours } from "../../words/localDecimals";
import { words } from "../../words/words";
import { assumptionsOf, startUps, whyMapped } from "../leftOut";
import { runSentence } from "../map/drawMap";
import type { Cell, PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import type { Report } from "./Report";
import { openImprovements } from "./nextSteps";
import { showNumber } from "../showNumber";
import { shellLines } from "./shellLines";

/** Who does what until when. */
export function planSheet(flow: PageFlow, { base }: Report): void {
  const all = Object.values(drawn(base, "improvements"));
  if (all.length === 0) return;
  const open = openImprovements(base);
  const closed = all.filter((improvement) => !open.includes(improvement));
  const text = words.symbols;
  flow.heading(1, words.report.plan);
  flow.table(
    [
      { title: text.improvementName, share: 3.4 },
      { title: text.about, share: 1.5 },
      { title: text.owner, share: 1.3 },
      { title: text.due, share: 1.2 },
      { title: text.status, share: 1.1 },
    ],
    [...open, ...closed].map(({ name, on, owner, due, status, effect }): Cell[] => [
      {
        text: name?.trim() || words.plan.unnamed,
        strong: true,
        ...(effect?.trim() ? { quiet: effect } : {}),
      },
      { text: placeOf(base, on) },
      { text: owner?.trim() || words.plan.noOwner },
      { text: due?.trim() || words.plan.noDue },
      { text: text.statuses[status ?? "idea"] },
    ]),
  );
}

function placeOf(map: Report["base"], on: string | undefined): string {
  const thing = on === undefined ? null : readThing(on);
  return thing === null ? words.plan.wholeMap : anyName(map, thing.id);
}

/** What the figures rest on, and how to get them again. */
export function basisSheet(flow: PageFlow, report: Report): void {
  const { picture, study, base, made, comparison } = report;
  const text = words.report;
  const { map } = picture;
  flow.heading(1, text.basisTitle);
  if (study !== null) {
    const { events, seed, replications } = study.results;
    flow.paragraph(runSentence(picture) ?? "");
    flow.paragraph(words.results.method.runs(replications, seed, showNumber(events, 0)));
    flow.paragraph(replications > 1 ? words.results.method.intervals : words.results.method.oneRun);
  } else flow.paragraph(whyMapped(report));
  const assumptions = assumptionsOf(report);
  if (assumptions.length > 0) {
    flow.heading(2, words.results.sections.assumptions, 30);
    flow.list(assumptions);
  }
  if (comparison !== null && comparison.scenarios.length > 0)
    flow.paragraph(startUps(comparison, study, (hours) => showHours(hours, calendarOf(map))));

  const { hoursPerDay, daysPerWeek } = calendarOf(map);
  flow.paragraph(words.figures.basis(hoursPerDay, daysPerWeek));
  const undrawn = flow.pen.type.undrawn([JSON.stringify(map)]);
  if (undrawn.length > 0) flow.paragraph(text.undrawn(undrawn.join(", ")));
  if (typeof base.source === "string" && base.source.trim() !== "") {
    flow.heading(2, text.source, 30);
    flow.paragraph(base.source.slice(0, 2000));
  }
  flow.heading(2, text.again, 40);
  flow.paragraph(text.againHint(made.version, made.file));
  const typed = { size: 9, ink: paper.ink } as const;
  const lines = shellLines(made.command, (line) => flow.pen.width(line, typed) <= flow.width);
  flow.paragraph(lines.join("\n"), typed);
  for (const what of made.beyond ?? []) flow.paragraph(text.beyond[what]);
}
