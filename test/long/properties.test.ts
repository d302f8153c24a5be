// What must hold of any document, map or figure, tried on many more of them.
import "../model/durations.test";
import "../model/metrics.test";
import "../model/changes.test";
import "../model/quickEntry.test";
import "../document/properties.test";
import "../electron/contract.test";
import "../playback/playbackIndex.test";
import "../experiments/explainDifference.test";
import "../experiments/timeAccount.test";
import "../commands/tidyPlaces.test";
import "../commands/arrangeSteps.test";
