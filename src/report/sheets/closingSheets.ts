import { drawn } from "../../model/drawing";
import { anyName } from "../../model/names";
import { own } from "../../model/own";
import { calendarOf } from "../../model/durations";
import { readThing } from "../../model/things";
import { reasonSentence } from "../../words/reason";
import { changesInWords, scenarioTitle } from "../../words/scenarioTitle";
import { words } from "../../words/words";
import { printedFigures, shown, unitOf, verdictText } from "../comparisonText";
import { runSentence } from "../map/drawMap";
import type { Cell, PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { showDifference, showEstimate } from "../showEstimate";
import { transientSentences } from "../transientText";
import type { Report } from "./Report";
import { openImprovements } from "./summarySheet";

/** Every scenario against the map as it is, figure by figure, with a verdict on each. */
export function comparisonSheet(flow: PageFlow, { base, comparison, transient }: Report): void {
  if (comparison === null || comparison.scenarios.length === 0) return;
  const text = words.report;
  flow.heading(1, text.comparison);
  flow.paragraph(text.comparisonHint(comparison.replications, comparison.seed, comparison.margin * 100));
  for (const scenario of comparison.scenarios) {
    const { name, hypothesis, basedOn } = own(base.scenarios, scenario.id) ?? {};
    flow.heading(2, name?.trim() || scenario.id, 130);
    const changes = changesInWords(base, scenario.id).map((change) => change.text);
    const under = basedOn == null ? null : scenarioTitle(base, basedOn);
    if (changes.length > 0 || under !== null) flow.paragraph(text.changes(changes, under));
    if (typeof hypothesis === "string" && hypothesis.trim() !== "")
      flow.paragraph(text.hypothesis(hypothesis));
    flow.table(
      [
        { title: "", share: 2.2 },
        { title: text.asItIs, share: 1.5, anchor: "right" },
        { title: text.withScenario, share: 1.5, anchor: "right" },
        { title: text.difference, share: 1.5, anchor: "right" },
        { title: text.verdict, share: 2.3 },
      ],
      printedFigures.map((figure): Cell[] => {
        const found = scenario.figures[figure];
        const { title, size } = unitOf(base, figure, found);
        const { verdict } = found;
        return [
          { text: title },
          { text: shown(showEstimate(found.baseline, size)) },
          { text: shown(showEstimate(found.scenario, size)), ink: paper.simulated },
          { text: shown(showDifference(found.difference, size)) },
          {
            text: verdictText(found, comparison, scenario),
            strong: verdict === "better" || verdict === "worse",
            ink: verdict === "better" ? paper.good : verdict === "worse" ? paper.alarm : paper.ink2,
          },
        ];
      }),
    );
    if (transient?.scenario === scenario.id)
      flow.paragraph(words.transient.inReport(transientSentences(base, transient.found).join(" ")));
  }
}

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
export function basisSheet(flow: PageFlow, { picture, study, base, made }: Report): void {
  const text = words.report;
  const { map } = picture;
  flow.heading(1, text.basisTitle);
  if (study !== null) {
    const { assumptions, events, seed, replications } = study.results;
    flow.paragraph(runSentence(picture) ?? "");
    flow.paragraph(words.results.method.runs(replications, seed, String(events)));
    flow.paragraph(replications > 1 ? words.results.method.intervals : words.results.method.oneRun);
    if (assumptions.length > 0) {
      flow.heading(2, words.results.sections.assumptions, 30);
      flow.list(assumptions.map((reason) => reasonSentence(reason, (id) => anyName(map, id))));
    }
  } else flow.paragraph(text.mappedOnly);
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
  flow.paragraph(made.command, { size: 9, ink: paper.ink });
}
