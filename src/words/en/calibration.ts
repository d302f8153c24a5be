/** What a calibration says beside its figures. Times and shares come ready to be read. */
export const calibrationWords = {
  shorterThanWork: (p: { step: string; mapped: string; work: string }) =>
    `${p.step}: its lead time of ${p.mapped} is shorter than its process time of ${p.work}. Lead time contains process time: one of them is wrong.`,
  shorterThanStretched: (p: { step: string; mapped: string; work: string; availability: string }) =>
    `${p.step}: its process time of ${p.work} takes people who are available ${p.availability} of the time longer than its lead time of ${p.mapped}.`,
  overload: (p: { place: string; people: number | null }) =>
    p.people === null
      ? `More work comes to ${p.place} than can be done there: its lead time would grow without end. Less work comes, or it takes less time than mapped.`
      : `More work comes to ${p.place} than ${p.people === 1 ? "one person" : `${p.people} people`} can do: its lead time would grow without end. There are more people, or less work comes, or it takes less time than mapped.`,
  queueTooLong: (p: { step: string; mapped: string; simulated: string; queue: string; busy: string }) =>
    `${p.step}: people who are ${p.busy} busy make work wait ${p.queue}, so that it takes ${p.simulated}, longer than the mapped ${p.mapped}. There are more people, or less work comes, or it takes less time than mapped.`,
  releaseTooLong: (p: { step: string; mapped: string; simulated: string; release: string }) =>
    `${p.step}: what happens after the work (wait, batch, cadence, no room in the next step) takes ${p.release}, so that all takes ${p.simulated}, longer than the mapped ${p.mapped}.`,
  limitTooTight: (p: { step: string; mapped: string; limit: number; longest: string }) =>
    `${p.step}: with no more than ${p.limit} in it and the work that comes, nothing can be there longer than ${p.longest} on average; mapped is ${p.mapped}. The limit is not kept, or the lead time is shorter.`,
  ropeTooTight: (p: { rope: string; needed: string; limit: number }) =>
    `${p.rope}: with the work that comes, the mapped lead times need about ${p.needed} in it at once; no more than ${p.limit} are let in. The limit is not kept, or the lead times are shorter.`,
  inventory: (p: { step: string; mapped: string; count: number; hours: string; between: string }) =>
    `${p.step}: ${p.count} counted there, with one leaving every ${p.between}, make ${p.hours}; mapped is a lead time of ${p.mapped}.`,
  inventoryTime: (p: { step: string; mapped: string; hours: string }) =>
    `${p.step}: work waits ${p.hours} before it, longer than its whole lead time of ${p.mapped}.`,
  noLeadTime: (p: { steps: string }) =>
    `No lead time is mapped for ${p.steps}: there is nothing to calibrate to, and no total.`,
  notReached: (p: { off: string; longer: boolean; steps: string }) =>
    `The simulated total stays ${p.off} ${p.longer ? "longer" : "shorter"} than the mapped one, because of ${p.steps}.`,
  throughputFell: (p: { share: string }) =>
    `With these changes ${p.share} less gets through: what takes longer under a limit lets less in. Either the limits are not kept, or some lead times are shorter.`,
  sameOwner: (p: { owner: string; steps: string }) =>
    `${p.owner} does ${p.steps}. If those are the same people, share them (one pool), or let availability explain the time: people with other work are the usual reason.`,
  notByPool: (p: { step: string }) =>
    `${p.step}: its people are shared, and their availability is that of the pool: a wait was proposed instead.`,
  notByCadence: (p: { step: string }) => `${p.step}: it has a cadence already: a wait was proposed instead.`,
};
