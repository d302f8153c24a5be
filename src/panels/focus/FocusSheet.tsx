import { ActionIcon, Button, Progress, Tabs } from "@mantine/core";
import { Route, X } from "lucide-react";
import { canKeepJourney, keepJourney } from "../../commands/focusActions";
import { useDocument, useFocus, useStores } from "../../hooks/useStores";
import { isJourneyStale } from "../../stores/focusStore";
import { sentence } from "../../words/sentence";
import { words } from "../../words/words";
import { GuidedStep } from "./GuidedStep";
import { JourneyView } from "./JourneyView";
import { Bounds } from "./Bounds";
import { RoundView } from "./RoundView";
import css from "./focus.module.css";

const text = words.focus;
const walkText = words.walk;

/** Under the map: the walk through the five focusing steps, round by round, and the journey as a whole. */
export function FocusSheet() {
  const stores = useStores();
  const state = useFocus((all) => all);
  const { status, phase, journey, error, guide, tab } = state;
  const base = useDocument((document) => document.base);
  const stale = status !== "walking" && isJourneyStale(state, base);
  const rounds = journey?.rounds ?? [];
  const known = ["journey", ...(guide === null ? [] : ["now"]), ...rounds.map((_, at) => String(at + 1))];
  const shownTab = known.includes(tab) ? tab : (known[1] ?? "1");
  return (
    <section className={css.sheet} data-guided={guide !== null || undefined} aria-label={text.title}>
      <header className={css.head}>
        <h2 className={css.title}>
          <Route size={18} aria-hidden /> {text.title}
        </h2>
        <Bounds />
        {status === "walking" ? (
          <Button size="xs" variant="default" onClick={() => stores.focus.getState().cancel()}>
            {text.cancel}
          </Button>
        ) : (
          <>
            <Button size="xs" onClick={() => void stores.focus.getState().lead()}>
              {walkText.lead}
            </Button>
            <Button size="xs" variant="default" onClick={() => void stores.focus.getState().walk()}>
              {walkText.byItself}
            </Button>
          </>
        )}
        {rounds.length > 0 && status !== "walking" && guide === null && (
          <Button
            size="xs"
            variant="light"
            disabled={!canKeepJourney(stores)}
            onClick={() => keepJourney(stores)}
          >
            {state.kept.length > 0 ? text.kept(state.kept.length) : text.keep}
          </Button>
        )}
        <ActionIcon
          className={css.close}
          variant="subtle"
          color="gray"
          aria-label={text.close}
          onClick={() => stores.focus.getState().show(false)}
        >
          <X size={16} aria-hidden />
        </ActionIcon>
      </header>
      <div className={css.status} role="status">
        {phase !== null && (
          <>
            <span>{text.progress(phase.round, text.steps[phase.phase])}</span>
            <Progress value={100} animated size="xs" className={css.bar} aria-hidden />
          </>
        )}
        {stale && <span className={css.stale}>{text.stale}</span>}
        {status === "cancelled" && <span>{text.cancelled}</span>}
        {status === "failed" && (
          <span className={css.failed}>
            {text.failed} {error?.map((problem) => sentence(problem)).join(" ")}
          </span>
        )}
        {status === "done" && !stale && guide === null && journey !== null && (
          <span>{text.ended[journey.ended]}</span>
        )}
      </div>
      {rounds.length === 0 && guide === null ? (
        status !== "walking" && status !== "failed" && <p className={css.intro}>{text.intro}</p>
      ) : (
        <Tabs
          value={shownTab}
          onChange={(tab) => stores.focus.getState().showTab(tab ?? "1")}
          keepMounted={false}
          className={css.tabs}
        >
          <Tabs.List>
            {guide !== null && <Tabs.Tab value="now">{walkText.now}</Tabs.Tab>}
            {rounds.map((_, at) => (
              <Tabs.Tab key={at} value={String(at + 1)}>
                {text.round(at + 1)}
              </Tabs.Tab>
            ))}
            <Tabs.Tab value="journey">{text.journeyTab}</Tabs.Tab>
          </Tabs.List>
          {guide !== null && (
            <Tabs.Panel value="now" className={css.panel} tabIndex={0}>
              <GuidedStep guide={guide} />
            </Tabs.Panel>
          )}
          {rounds.map((round, at) => (
            <Tabs.Panel key={at} value={String(at + 1)} className={css.panel} tabIndex={0}>
              <RoundView round={round} number={at + 1} />
            </Tabs.Panel>
          ))}
          <Tabs.Panel value="journey" className={css.panel} tabIndex={0}>
            {journey !== null && <JourneyView journey={journey} />}
          </Tabs.Panel>
        </Tabs>
      )}
    </section>
  );
}
