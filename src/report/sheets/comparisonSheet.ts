import type { Comparison, ScenarioComparison } from "../../../simulations/index";
import { calendarOf } from "../../model/durations";
import { anyName } from "../../model/names";
import { own } from "../../model/own";
import { showHours } from "../../words/localDecimals";
import { reasonSentence } from "../../words/reason";
import { comparedChanges } from "../../words/unmadeChanges";
import { words } from "../../words/words";
import { comparedName, underOf } from "../comparedName";
import { marginSentence, printedRows, shown } from "../comparisonText";
import { verdictText } from "../judgement";
import { leftOut, startUps } from "../leftOut";
import { overloads } from "../overloads";
import type { Cell, PageFlow } from "../page/PageFlow";
import { paper } from "../page/paper";
import { showDifference, showEstimate } from "../showEstimate";
import { transientSentences } from "../transientText";
import type { Report } from "./Report";

/** Every scenario against the baseline, figure by figure, with a verdict on each; and who is missing, and why. */
export function comparisonSheet(flow: PageFlow, report: Report): void {
  const { base, comparison, study } = report;
  const baseline = report.baseline ?? null;
  const missing = leftOut(report);
  const scenarios = comparison?.scenarios ?? [];
  if (Object.keys(base.scenarios ?? {}).length === 0 || scenarios.length + missing.length === 0) return;
  const text = words.report;
  flow.heading(1, text.comparison, 260);
  if (comparison !== null && scenarios.length > 0) {
    const { replications, seed } = comparison;
    flow.paragraph(
      text.comparisonHint(replications, comparedName(base, baseline), seed, marginSentence(comparison)),
    );
    flow.paragraph(startUps(comparison, study, (hours) => showHours(hours, calendarOf(base))));
    for (const reason of comparison.assumptions)
      flow.paragraph(reasonSentence(reason, (id) => anyName(base, id)));
  }
  for (const sentence of [...overloads(report), ...missing]) flow.paragraph(sentence, { ink: paper.ink });
  for (const scenario of scenarios)
    if (comparison !== null && scenario.failure === null)
      flow.together((part) => scenarioPart(part, report, comparison, scenario));
}

/** One scenario: what it changes, what was expected of it, and what came of it, figure by figure. */
function scenarioPart(
  flow: PageFlow,
  { base, baseline = null, transient }: Report,
  comparison: Comparison,
  scenario: ScenarioComparison,
): void {
  const text = words.report;
  const { hypothesis } = own(base.scenarios, scenario.id) ?? {};
  flow.heading(2, comparedName(base, scenario.id), 130);
  const changes = comparedChanges(base, scenario.id);
  const under = underOf(base, scenario.id);
  if (changes.length > 0 || under !== null) flow.paragraph(text.changes(changes, under));
  if (typeof hypothesis === "string" && hypothesis.trim() !== "") flow.paragraph(text.hypothesis(hypothesis));
  flow.table(
    [
      { title: "", share: 2.2 },
      { title: comparedName(base, baseline), share: 1.5, anchor: "right" },
      { title: scenario.id === "" ? text.asItIs : text.withScenario, share: 1.5, anchor: "right" },
      { title: text.difference, share: 1.5, anchor: "right" },
      { title: text.verdict, share: 2.3 },
    ],
    printedRows(base, scenario).map(({ title, size, found }): Cell[] => {
      const { verdict } = found;
      return [
        { text: title },
        { text: shown(showEstimate(found.baseline, size)) },
        { text: shown(showEstimate(found.scenario, size)), ink: paper.simulated },
        { text: shown(showDifference(found.difference, size)) },
        {
          text: verdictText(comparison, scenario, found),
          strong: verdict === "better" || verdict === "worse",
          ink: verdict === "better" ? paper.good : verdict === "worse" ? paper.alarm : paper.ink2,
        },
      ];
    }),
  );
  if (transient?.scenario === scenario.id)
    flow.paragraph(words.transient.inReport(transientSentences(base, transient.found).join(" ")));
}
