import fs from "node:fs";
// simulations/engine/Memory.ts
/** Every record begins at a multiple of this. */
const ROW = 16;
/** Whole numbers in the least of all memories. */
const LEAST = 8192;
/**
* The floor: room that stands ready, for one run at a time. It is touched only as far as a run needs it. That it is always
* the same, and known by these constants, is what makes the short way fast: V8 writes place and length into its code.
*/
const ROOM = 1 << 21;
const floorInts = new Int32Array(ROOM);
const floorHours = new Float64Array(ROOM / 2);
const floorWords = new Uint32Array(floorHours.buffer);
let onFloor = null;
/**
* Where all that changes in a run stands: whole numbers and hours, in records. The whole numbers of a record lie
* from `ints[at]` on, its hours from `hours[at >> 1]` on; columns are named in I, T, S, H, R, A.
*
* Two arrays and not many, nor objects: each time V8 comes back to another array it looks up its kind, length and
* place again, which takes longer than what is done with it. A record is never moved and lives as long as the run.
*/
var Memory = class {
	/** Where what is set aside ends. The run's own record stands at 0. */
	end = 80;
	ints = new Int32Array(LEAST);
	hours = new Float64Array(LEAST / 2);
	/** The hours again, each as its two halves. */
	words = new Uint32Array(this.hours.buffer);
	get isOnFloor() {
		return this.ints === floorInts;
	}
	/** Sets aside a record for so many whole numbers and half as many hours, all of them 0. */
	allot(ints) {
		const at = this.end;
		this.end += Math.ceil(ints / ROW) * ROW;
		if (this.end > this.ints.length) this.move(at);
		return at;
	}
	/** Goes from the floor to arrays of its own. */
	leaveFloor() {
		if (this.isOnFloor) this.move(this.end);
	}
	/** Goes to arrays of its own with room for all up to `end`; what stood below `used` goes along. The floor is left clean. */
	move(used) {
		const { ints, hours, isOnFloor } = this;
		let length = LEAST;
		while (length < this.end) length *= 2;
		const wider = new Float64Array(length / 2);
		this.moveTo(new Int32Array(length), wider, new Uint32Array(wider.buffer), used);
		if (!isOnFloor) return;
		ints.fill(0, 0, used);
		hours.fill(0, 0, used / 2);
	}
	/** Goes to other arrays, clean ones. */
	moveTo(ints, hours, words, used = this.end) {
		ints.set(this.ints.subarray(0, used));
		hours.set(this.hours.subarray(0, used / 2));
		this.ints = ints;
		this.hours = hours;
		this.words = words;
	}
};
/** A memory goes to the floor, when there is room enough. Who has been there goes, and takes along what is his. */
function comeToFloor(memory) {
	if (memory.isOnFloor || memory.end > ROOM) return;
	onFloor?.leaveFloor();
	memory.moveTo(floorInts, floorHours, floorWords);
	onFloor = memory;
}
// simulations/engine/EventList.ts
const LEAST_ROOM = 256;
/**
* What is due, soonest first; of two things due at the same time the one scheduled first. Times stand in the hours of the
* memory from `firstEvent` to before `endEvent`; what each is about stands so many whole numbers on as `payloads` says.
*
* A sorted array whose front moves: at the few dozen entries of a value stream it beats a heap, because a
* new entry mostly belongs near the end and is put there by shifting a few neighbours.
*/
var EventList = class {
	memory;
	constructor(memory = new Memory()) {
		this.memory = memory;
		this.settleAt(memory.allot(2 * LEAST_ROOM) >> 1, LEAST_ROOM);
	}
	get size() {
		const { ints } = this.memory;
		return ints[1] - ints[0];
	}
	/** When the next entry is due; Infinity when there is none. */
	nextTime() {
		const { ints, hours } = this.memory;
		const first = ints[0];
		return first < ints[1] ? hours[first] : Infinity;
	}
	/** Whether anything is due at `time` or before. */
	isDue(time) {
		const { ints, hours } = this.memory;
		const first = ints[0];
		return first < ints[1] && hours[first] <= time;
	}
	/** Takes the next entry off and returns what it is about. Only when there is one. */
	take() {
		const { ints } = this.memory;
		return ints[ints[2] + ints[0]++];
	}
	add(time, payload) {
		if (this.memory.ints[1] === this.memory.ints[3]) this.makeRoom();
		const { ints, hours } = this.memory;
		const payloads = ints[2];
		let i = ints[1]++;
		const first = ints[0];
		const near = i - 24 > first ? i - 24 : first;
		while (i > near && hours[i - 1] > time) {
			hours[i] = hours[i - 1];
			ints[payloads + i] = ints[payloads + i - 1];
			i--;
		}
		if (i === near && i > first) i = this.makeGap(i, time);
		hours[i] = time;
		ints[payloads + i] = payload;
	}
	/** Calls back for each entry, soonest first. */
	each(see) {
		const { ints, hours } = this.memory;
		for (let i = ints[0]; i < ints[1]; i++) see(hours[i], ints[ints[2] + i]);
	}
	/** Takes an entry out before it is due and returns when it would have been; NaN when it is not there. */
	remove(payload) {
		const { ints, hours } = this.memory;
		for (let i = ints[0]; i < ints[1]; i++) {
			if (ints[ints[2] + i] !== payload) continue;
			const time = hours[i];
			this.move(i + 1, ints[1], i);
			ints[1]--;
			return time;
		}
		return NaN;
	}
	/** Makes room for more entries behind the last. */
	makeRoom() {
		const { ints } = this.memory;
		const first = ints[0];
		const end = ints[1];
		const begin = ints[2];
		const room = ints[3] - begin;
		if (first - begin > room >>> 1) {
			this.move(first, end, begin);
			ints[0] = begin;
			ints[1] = begin + end - first;
			return;
		}
		const wider = this.memory.allot(4 * room) >> 1;
		const { ints: numbers, hours } = this.memory;
		hours.copyWithin(wider, first, end);
		numbers.copyWithin(2 * wider, begin + first, begin + end);
		this.settleAt(wider, 2 * room);
		numbers[1] += end - first;
	}
	/** The times from `begin` on, and what they are about beside them: from twice as far on. */
	settleAt(begin, room) {
		const { ints } = this.memory;
		ints[2] = begin;
		ints[3] = begin + room;
		ints[0] = begin;
		ints[1] = begin;
	}
	/** Far from the end: finds the place by halving and moves the rest, up to `end`, in one go. */
	makeGap(end, time) {
		const { ints, hours } = this.memory;
		let low = ints[0];
		let high = end;
		while (low < high) {
			const middle = low + high >>> 1;
			if (hours[middle] > time) high = middle;
			else low = middle + 1;
		}
		this.move(low, end, low + 1);
		return low;
	}
	move(from, end, to) {
		const { ints, hours } = this.memory;
		const payloads = ints[2];
		hours.copyWithin(to, from, end);
		ints.copyWithin(payloads + to, payloads + from, payloads + end);
	}
};
// simulations/engine/Lane.ts
/**
* How far apart in a lane of luck (see Luck.aim) two items, and two visits, lie: odd numbers without a pattern.
*
* A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
* (some hundred times for each event).
*/
const itemA = 2654435761;
const itemB = 2246822519;
const visitA = 1663821227;
const visitB = 625341585;
// simulations/engine/luck.ts
/**
* Luck that depends on what it is for and on nothing else.
*
* Every draw is a hash of a stream key (seed, replication, purpose, id) and two counters (item, visit), so
* an item's process time at a step is the same whatever else happens, in whatever order: common random
* numbers by construction (Law & Kelton, Simulation Modeling and Analysis, §11.2; counter-based generators:
* Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC'11).
*/
/** What a stream of luck is for. Part of its key. */
const Purpose = {
	process: 1,
	quality: 2,
	route: 3,
	wait: 4,
	setup: 5,
	arrival: 6,
	spawn: 7,
	outageEvery: 8,
	outageLasts: 9,
	outageWorker: 10
};
/** Mixes 32 bits so that every input bit moves every output bit (the "lowbias32" constants of C. Wellons). */
function mix32(x) {
	x = Math.imul(x ^ x >>> 16, 2146121005);
	x = Math.imul(x ^ x >>> 15, 2221713035);
	return x ^ x >>> 16;
}
/** A 32-bit hash of a text: FNV-1a over its code units, then mixed. The salt is spread first: else ("a", 1) is ("b", 2). */
function hashText(text, salt) {
	let hash = mix32(2166136261 + Math.imul(salt, 2654435761) | 0);
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		hash = Math.imul(hash ^ unit & 255, 16777619);
		hash = Math.imul(hash ^ unit >>> 8, 16777619);
	}
	return mix32(hash);
}
/** Writes the two words of a stream's key at `keys[at]` and `keys[at + 1]`. */
function writeStreamKey(keys, at, seed, replication, purpose, id) {
	const high = Math.floor(seed / 4294967296);
	let a = mix32(seed | 0) ^ hashText(id, purpose);
	let b = mix32(high + 1663821227 | 0) ^ hashText(id, ~purpose);
	a = mix32(a + Math.imul(replication, 2654435761) | 0);
	b = mix32(b + a | 0);
	a = mix32(a + b | 0);
	keys[at] = a;
	keys[at + 1] = b;
}
/** The short way counts on 256, too. */
const LAYERS = 256;
const TWO_POW_32 = 4294967296;
function buildZiggurat(layers, edge, area, density, inverse) {
	const quick = new Float64Array(2 * layers);
	const densities = new Float64Array(layers);
	let outer = edge;
	const base = area / density(edge);
	quick[0] = edge / base * TWO_POW_32;
	quick[1] = base / TWO_POW_32;
	densities[0] = 1;
	for (let i = layers - 1; i >= 1; i--) {
		const inner = i === 1 ? 0 : inverse(area / outer + density(outer));
		quick[2 * i] = inner / outer * TWO_POW_32;
		quick[2 * i + 1] = outer / TWO_POW_32;
		densities[i] = density(outer);
		outer = inner;
	}
	return {
		quick,
		density: densities,
		edge
	};
}
const exponentialTables = buildZiggurat(LAYERS, 7.69711747013105, .003949659822581557, (x) => Math.exp(-x), (y) => -Math.log(y));
const normalTables = buildZiggurat(LAYERS, 3.654152885361009, .00492867323399, (x) => Math.exp(-.5 * x * x), (y) => Math.sqrt(-2 * Math.log(y)));
/** What a quick draw looks up (see Ziggurat), exponential and normal. */
const exponentialQuick = exponentialTables.quick;
const normalQuick = normalTables.quick;
/** A source of draws that is first pointed at a key and its counters, then drawn from. */
var Luck = class {
	state = /* @__PURE__ */ new Int32Array(2);
	/**
	* Points at (key, item, visit): what is drawn next depends on these alone. Two lanes are mixed side by side, each
	* with a word of the key, and then crossed: where two streams happen to meet in one lane, the other tells them apart.
	*/
	aim(keyA, keyB, item, visit) {
		const x = mix32(keyA + Math.imul(item, itemA) + Math.imul(visit, visitA) | 0);
		const y = mix32(keyB + Math.imul(item, itemB) + Math.imul(visit, visitB) | 0);
		this.state[0] = x + y | 0;
		this.state[1] = x ^ (y >>> 16 | y << 16);
	}
	/** Points at the counters of one of many streams: `stream` is twice its index. */
	at(keys, stream, item, visit) {
		this.aim(keys[stream], keys[stream + 1], item, visit);
	}
	/** Points at the words that two lanes have come to (see aim). */
	resume(first, second) {
		this.state[0] = first;
		this.state[1] = second;
		return this;
	}
	advance() {
		const state = this.state;
		const x = mix32(state[0] + 2654435769 | 0);
		const y = mix32(state[1] + x | 0);
		state[0] = x + y | 0;
		state[1] = y;
	}
	/** Uniform on [0, 1), 53 bits. */
	uniform() {
		const state = this.state;
		const value = ((state[0] >>> 5) * 67108864 + (state[1] >>> 6)) / 9007199254740992;
		this.advance();
		return value;
	}
	/** Exponential of mean 1. The quick way out leaves the state as it is: the last draw at its counters. */
	exponential() {
		const draw = this.state[0] >>> 0;
		const layer = this.state[1] & 255;
		if (draw < exponentialQuick[2 * layer]) return draw * exponentialQuick[2 * layer + 1];
		return this.exponentialSlow(draw, layer);
	}
	exponentialSlow(draw, layer) {
		const { quick, density, edge } = exponentialTables;
		for (;;) {
			if (draw < quick[2 * layer]) return draw * quick[2 * layer + 1];
			this.advance();
			if (layer === 0) return edge - Math.log(1 - this.uniform());
			const x = draw * quick[2 * layer + 1];
			if (density[layer] + this.uniform() * (density[layer - 1] - density[layer]) < Math.exp(-x)) return x;
			draw = this.state[0] >>> 0;
			layer = this.state[1] & 255;
		}
	}
	/** Standard normal. */
	normal() {
		const draw = this.state[0] >>> 0;
		const layer = this.state[1] & 255;
		const sign = this.state[1] < 0 ? -1 : 1;
		if (draw < normalQuick[2 * layer]) {
			this.advance();
			return sign * draw * normalQuick[2 * layer + 1];
		}
		return this.normalSlow(draw, layer, sign);
	}
	normalSlow(draw, layer, sign) {
		const { quick, density, edge } = normalTables;
		for (;;) {
			this.advance();
			if (draw < quick[2 * layer]) return sign * draw * quick[2 * layer + 1];
			if (layer === 0) for (;;) {
				const x = -Math.log(1 - this.uniform()) / edge;
				const y = -Math.log(1 - this.uniform());
				if (y + y > x * x) return sign * (edge + x);
			}
			const x = draw * quick[2 * layer + 1];
			if (density[layer] + this.uniform() * (density[layer - 1] - density[layer]) < Math.exp(-.5 * x * x)) return sign * x;
			draw = this.state[0] >>> 0;
			layer = this.state[1] & 255;
			sign = this.state[1] < 0 ? -1 : 1;
		}
	}
	/** Gamma of the given shape and scale 1 (Marsaglia & Tsang, ACM TOMS 26(3), 2000). */
	gamma(shape) {
		if (shape < 1) return (1 - this.uniform()) ** (1 / shape) * this.gamma(shape + 1);
		const d = shape - 1 / 3;
		const c = 1 / Math.sqrt(9 * d);
		for (;;) {
			const x = this.normal();
			const root = 1 + c * x;
			if (root <= 0) continue;
			const v = root * root * root;
			const u = 1 - this.uniform();
			if (u < 1 - .0331 * x * x * x * x || Math.log(u) < .5 * x * x + d * (1 - v + Math.log(v))) return d * v;
		}
	}
};
const resumed = new Luck();
/** The exponential of mean 1 that two words lead to, also where a quick draw does not. */
function exponentialFrom(first, second) {
	return resumed.resume(first, second).exponential();
}
/** The standard normal that two words lead to, also where a quick draw does not. */
function normalFrom(first, second) {
	return resumed.resume(first, second).normal();
}
/** No limit: more than there can ever be. */
const noLimit = 2147483647;
// simulations/engine/variates.ts
/** Standard normal quantile of 0.9. */
const Z90 = 1.2815515655446004;
const noValues = /* @__PURE__ */ new Float64Array(0);
/** One distribution, ready to draw from. What the parameters mean depends on its kind. */
var Variate = class {
	kind;
	a;
	b;
	c;
	d;
	values;
	constructor(kind, a, b, c, d, values) {
		this.kind = kind;
		this.a = a;
		this.b = b;
		this.c = c;
		this.d = d;
		this.values = values;
	}
	/** Writes the kind and its first parameters into a station's record. */
	write(memory, row) {
		memory.ints[row + 15] = this.kind;
		memory.hours[(row >> 1) + 0] = this.a;
		memory.hours[(row >> 1) + 1] = this.b;
	}
	/** Draws once, in hours, what belongs to these counters of a stream. */
	drawAt(luck, keyA, keyB, item, visit) {
		luck.aim(keyA, keyB, item, visit);
		return this.draw(luck);
	}
	/** Draws once, in hours. `luck` already points at what the draw is for. */
	draw(luck) {
		const { a, b } = this;
		switch (this.kind) {
			case 0: return a;
			case 1: return a * luck.exponential();
			case 2: return b * luck.gamma(a);
			case 3: return a * Math.exp(b * luck.normal());
			case 4: {
				const mode = b;
				const max = this.c;
				const u = luck.uniform();
				return u < (mode - a) / (max - a) ? a + Math.sqrt(u * (max - a) * (mode - a)) : max - Math.sqrt((1 - u) * (max - a) * (max - mode));
			}
			case 5: {
				const x = luck.gamma(this.c);
				const y = luck.gamma(this.d);
				return a + b * x / (x + y);
			}
			case 6: return a + b * luck.uniform();
			default: return this.values[Math.floor(luck.uniform() * a)];
		}
	}
};
/** The distributions of a network; each has an index. */
var Variates = class {
	all = [];
	at(index) {
		return this.all[index];
	}
	/** Draws once from one of them, in hours. `luck` already points at what the draw is for. */
	draw(index, luck) {
		return this.all[index].draw(luck);
	}
	/** Adds a distribution and returns its index. */
	add(time) {
		switch (time.distribution) {
			case "constant": return this.push(0, time.value);
			case "exponential": return this.push(1, time.mean);
			case "gamma": {
				if (time.cv === 0) return this.push(0, time.mean);
				const spread = time.cv * time.cv;
				return this.push(2, 1 / spread, time.mean * spread);
			}
			case "lognormal": {
				if (time.cv === 0 || time.mean === 0) return this.push(0, time.mean);
				const variance = Math.log1p(time.cv * time.cv);
				return this.push(3, time.mean * Math.exp(-variance / 2), Math.sqrt(variance));
			}
			case "percentiles":
				if (time.p50 <= 0 || time.p90 === time.p50) return this.push(0, time.p50);
				return this.push(3, time.p50, Math.log(time.p90 / time.p50) / Z90);
			case "triangular":
				if (time.max === time.min) return this.push(0, time.min);
				return this.push(4, time.min, time.mode, time.max);
			case "pert": {
				const range = time.max - time.min;
				if (range === 0) return this.push(0, time.min);
				const alpha = 1 + 4 * (time.mode - time.min) / range;
				const beta = 1 + 4 * (time.max - time.mode) / range;
				return this.push(5, time.min, range, alpha, beta);
			}
			case "uniform": return this.push(6, time.min, time.max - time.min);
			case "empirical": return this.push(7, time.values.length, 0, 0, 0, Float64Array.from(time.values));
		}
	}
	push(kind, a, b = 0, c = 0, d = 0, values = noValues) {
		this.all.push(new Variate(kind, a, b, c, d, values));
		return this.all.length - 1;
	}
};
// simulations/engine/ways.ts
const NOT_SEEN = -1;
/** Steps that can be reached along links from any of `from`, themselves included. */
function reachable(count, successors, ...from) {
	const seen = new Uint8Array(count);
	const open = [...from];
	for (const step of from) seen[step] = 1;
	for (let step = open.pop(); step !== void 0; step = open.pop()) for (const next of successors(step)) {
		if (seen[next] === 1) continue;
		seen[next] = 1;
		open.push(next);
	}
	return seen;
}
/** Steps on some way along links from `from` to `to`, both included. */
function between(count, successors, from, to, predecessors = predecessorsBy(count, successors)) {
	const ahead = reachable(count, successors, from);
	const behind = reachable(count, predecessors, to);
	for (let step = 0; step < count; step++) ahead[step] &= behind[step];
	return ahead;
}
function predecessorsBy(count, successors) {
	const found = Array.from({ length: count }, () => []);
	for (let step = 0; step < count; step++) for (const next of successors(step)) found[next].push(step);
	return (step) => Int32Array.from(found[step]);
}
/** The links into each step, as flat columns: where each step's begin, and the steps they come from. */
function linksInto(count, linkStart, linkTo) {
	const start = new Int32Array(count + 1);
	for (const to of linkTo) start[to + 1]++;
	for (let step = 0; step < count; step++) start[step + 1] += start[step];
	const from = new Int32Array(linkTo.length);
	const next = start.slice();
	for (let step = 0; step < count; step++) for (let link = linkStart[step]; link < linkStart[step + 1]; link++) from[next[linkTo[link]]++] = step;
	return {
		start,
		from
	};
}
/** Steps on a cycle of links (strongly connected components, Tarjan 1972, without recursion). */
function stepsOnCycles(count, successors) {
	const order = new Int32Array(count).fill(NOT_SEEN);
	const low = new Int32Array(count);
	const onStack = new Uint8Array(count);
	const stack = [];
	const found = [];
	let time = 0;
	for (let root = 0; root < count; root++) {
		if (order[root] !== NOT_SEEN) continue;
		const work = [{
			step: root,
			next: 0
		}];
		while (work.length > 0) {
			const frame = work[work.length - 1];
			const { step } = frame;
			if (frame.next === 0) {
				order[step] = low[step] = time++;
				stack.push(step);
				onStack[step] = 1;
			}
			const ahead = successors(step);
			if (frame.next < ahead.length) {
				const next = ahead[frame.next++];
				if (order[next] === NOT_SEEN) work.push({
					step: next,
					next: 0
				});
				else if (onStack[next] === 1) low[step] = Math.min(low[step], order[next]);
				continue;
			}
			work.pop();
			if (work.length > 0) {
				const parent = work[work.length - 1].step;
				low[parent] = Math.min(low[parent], low[step]);
			}
			if (low[step] !== order[step]) continue;
			const component = [];
			for (let member = stack.pop(); member !== void 0; member = stack.pop()) {
				onStack[member] = 0;
				component.push(member);
				if (member === step) break;
			}
			if (component.length > 1 || [...ahead].includes(step)) found.push(...component);
		}
	}
	return found;
}
// simulations/engine/Network.ts
/** Who finds a defect, where it is not a step. */
const Finder = {
	customer: -1,
	next: -2
};
/** Code-unit order, the same on every machine. */
function byId$1(things) {
	return [...things].sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function indexOf(things) {
	return new Map(things.map((thing, index) => [thing.id, index]));
}
/** Compiles a flow that `checkFlow` has found in order. Throws on an unknown id. */
function toNetwork(flow) {
	const variates = new Variates();
	const steps = byId$1(flow.steps);
	const types = byId$1(flow.types);
	const pools = byId$1(flow.pools);
	const arrivals = byId$1(flow.arrivals);
	const ropes = byId$1(flow.ropes);
	const measures = byId$1(flow.measures);
	const count = steps.length;
	const stepIndex = indexOf(steps);
	const typeIndex = indexOf(types);
	const poolIndex = indexOf(pools);
	const find = (index, id) => {
		const found = index.get(id);
		if (found === void 0) throw new Error(`unknown id "${id}"`);
		return found;
	};
	const stepOf = (id) => find(stepIndex, id);
	const priorities = [...new Set(types.map((type) => type.priority))].sort((a, b) => b - a);
	const typeClass = Int32Array.from(types, (type) => priorities.indexOf(type.priority));
	const links = byId$1(flow.links);
	const outgoing = steps.map(() => []);
	links.forEach((link, index) => outgoing[stepOf(link.from)].push(index));
	const linkStart = new Int32Array(count + 1);
	const linkTo = new Int32Array(links.length);
	const linkChance = new Float64Array(links.length);
	let next = 0;
	outgoing.forEach((own, step) => {
		linkStart[step] = next;
		let sum = 0;
		for (const link of own) {
			sum += links[link].share;
			linkTo[next] = stepOf(links[link].to);
			linkChance[next++] = sum;
		}
	});
	linkStart[count] = next;
	const servers = count + pools.length;
	const outagesOf = (server) => server < count ? steps[server].pool === null ? steps[server].outages : null : pools[server - count].outages;
	const serverIndexes = Array.from({ length: servers }, (_, server) => server);
	const stepServer = Int32Array.from(steps, (step, index) => step.pool === null ? index : count + find(poolIndex, step.pool));
	const stepsServed = serverIndexes.map(() => []);
	stepServer.forEach((server, step) => stepsServed[server].push(step));
	const serverSteps = stepsServed.map((own) => Int32Array.from(own));
	const spawnStart = new Int32Array(count + 1);
	const spawns = steps.flatMap((step, index) => {
		spawnStart[index + 1] = spawnStart[index] + step.spawns.length;
		return byId$1(step.spawns).map((spawn) => ({
			...spawn,
			owner: step.id
		}));
	});
	const finder = Int32Array.from(steps, (step, index) => {
		const by = step.rework.foundBy;
		if (by !== null) return stepIndex.get(by) ?? (by === "customer" ? Finder.customer : stepOf(by));
		return step.splits ? index : Finder.next;
	});
	const reworkTo = Int32Array.from(steps, (step, index) => step.rework.to === null ? index : stepOf(step.rework.to));
	const defectChance = Float64Array.from(steps, (step) => 1 - step.completeAccurate);
	const successors = (step) => linkTo.subarray(linkStart[step], linkStart[step + 1]);
	const visitColumn = new Int32Array(count).fill(-1);
	let visitColumns = 0;
	for (const step of stepsComeToAgain(count, successors, defectChance, reworkTo)) visitColumn[step] = visitColumns++;
	const ropeSpan = new Uint8Array(ropes.length * count);
	const nowhere = /* @__PURE__ */ new Int32Array(0);
	const into = linksInto(count, linkStart, linkTo);
	const predecessors = (step) => into.from.subarray(into.start[step], into.start[step + 1]);
	ropes.forEach((rope, index) => {
		const [from, to] = [stepOf(rope.from), stepOf(rope.to)];
		const ahead = (step) => step === to ? nowhere : successors(step);
		const behind = (step) => step === from ? nowhere : predecessors(step);
		ropeSpan.set(between(count, ahead, from, to, behind), index * count);
	});
	const looksAtEach = new Set(ropes.map((rope) => rope.from)).size < ropes.length || steps.some((step) => step.splits);
	const joinAt = matchJoins(steps, successors);
	const joins = new Set(joinAt);
	const splitDoor = doorsOfSplits(steps, successors, joinAt);
	const plainNext = Int32Array.from(steps, (step, index) => {
		const isHeld = step.wait !== null || step.batch?.mode === "transfer" || step.cadence !== null || step.splits;
		const next = successors(index);
		return !isHeld && next.length === 1 && !joins.has(next[0]) ? next[0] : -1;
	});
	const isSimple = Uint8Array.from(steps, (step) => step.pool === null && step.outages === null && step.batch?.mode !== "process" && step.switchCost === 0 ? 1 : 0);
	const hasSpans = ropes.length > 0 || steps.some((step) => step.splits);
	const timed = new Set(measures.flatMap((measure) => [stepOf(measure.from), stepOf(measure.to)]));
	const isPlain = Uint8Array.from(steps, (step, index) => {
		const isHeld = step.wait !== null || step.batch !== null || step.cadence !== null;
		const isLast = linkStart[index] === linkStart[index + 1];
		const goesStraightOn = !isHeld && (isLast || plainNext[index] !== -1);
		const isOne = priorities.length === 1 && step.spawns.length === 0;
		const isTimed = timed.has(index) || (isLast ? timed.size > 0 : timed.has(plainNext[index]));
		return isSimple[index] === 1 && goesStraightOn && isOne && !hasSpans && !isTimed ? 1 : 0;
	});
	const timeOrNone = (time) => time === null ? -1 : variates.add(time);
	const batch = (mode, step) => step.batch?.mode === mode ? step.batch.size : 0;
	const integers = (pick) => Int32Array.from(steps, pick);
	const numbers = (pick) => Float64Array.from(steps, pick);
	return {
		variates,
		stepIds: steps.map((step) => step.id),
		typeIds: types.map((type) => type.id),
		poolIds: pools.map((pool) => pool.id),
		arrivalIds: arrivals.map((arrival) => arrival.id),
		ropeIds: ropes.map((rope) => rope.id),
		measureIds: measures.map((measure) => measure.id),
		typeClass,
		classes: Math.max(1, priorities.length),
		servers,
		serverSize: Int32Array.from(serverIndexes, (server) => server < count ? steps[server].pool === null ? steps[server].workers : 0 : pools[server - count].size),
		serverSteps,
		outageEvery: Int32Array.from(serverIndexes, (server) => timeOrNone(outagesOf(server)?.every ?? null)),
		outageLasts: Int32Array.from(serverIndexes, (server) => timeOrNone(outagesOf(server)?.lasts ?? null)),
		stepServer,
		process: integers((step) => variates.add(step.processTime)),
		stretch: numbers((step) => 1 / (step.pool === null ? step.availability : pools[find(poolIndex, step.pool)].availability)),
		switchCost: numbers((step) => step.switchCost),
		limit: numbers((step) => step.wipLimit ?? Infinity),
		wait: integers((step) => timeOrNone(step.wait)),
		transferSize: integers((step) => batch("transfer", step)),
		jobSize: integers((step) => batch("process", step)),
		setup: integers((step) => timeOrNone(step.batch?.setup ?? null)),
		atMost: numbers((step) => step.batch?.atMost ?? Infinity),
		cadence: numbers((step) => step.cadence ?? 0),
		defectChance,
		finder,
		reworkTo,
		effort: numbers((step) => step.rework.effort),
		splits: Uint8Array.from(steps, (step) => step.splits ? 1 : 0),
		joinAt,
		splitDoor,
		plainNext,
		isSimple,
		isPlain,
		linkStart,
		linkTo,
		linkChance,
		linkIntoStart: into.start,
		linkFrom: into.from,
		spawnStart,
		spawnType: Int32Array.from(spawns, (spawn) => find(typeIndex, spawn.type)),
		spawnTo: Int32Array.from(spawns, (spawn) => stepOf(spawn.to)),
		spawnChance: Float64Array.from(spawns, (spawn) => spawn.chance),
		spawnAfter: Int32Array.from(spawns, (spawn) => timeOrNone(spawn.after)),
		spawnHash: Int32Array.from(spawns, (spawn) => hashText(`${spawn.owner}\u0000${spawn.id}`, 7)),
		ropeFrom: Int32Array.from(ropes, (rope) => stepOf(rope.from)),
		ropeTo: Int32Array.from(ropes, (rope) => stepOf(rope.to)),
		ropeLimit: Int32Array.from(ropes, (rope) => rope.limit),
		ropeSpan,
		ropesOf: steps.map((step) => Int32Array.from(ropes.keys()).filter((rope) => ropes[rope].from === step.id)),
		arrivalEvery: Int32Array.from(arrivals, (arrival) => timeOrNone(arrival.every)),
		arrivalTo: Int32Array.from(arrivals, (arrival) => stepOf(arrival.to)),
		arrivalType: Int32Array.from(arrivals, (arrival) => find(typeIndex, arrival.type)),
		arrivalSize: Int32Array.from(arrivals, (arrival) => arrival.size),
		arrivalHash: Int32Array.from(arrivals, (arrival) => hashText(arrival.id, 6)),
		alwaysOf: steps.map((step) => Int32Array.from([...arrivals.keys()].filter((arrival) => arrivals[arrival].every === null && arrivals[arrival].to === step.id).sort((a, b) => typeClass[find(typeIndex, arrivals[a].type)] - typeClass[find(typeIndex, arrivals[b].type)]))),
		measureFrom: Int32Array.from(measures, (measure) => stepOf(measure.from)),
		measureTo: Int32Array.from(measures, (measure) => stepOf(measure.to)),
		visitColumn,
		visitColumns,
		splitsInto: otherDoors(splitDoor, successors),
		entryKinds: looksAtEach ? 3 : ropes.length > 0 ? 2 : 1
	};
}
/** Steps that an item may come to more than once: those on a cycle of links and ways of rework. */
function stepsComeToAgain(count, successors, defectChance, reworkTo) {
	const again = reachable(count, successors, ...Array.from(reworkTo).filter((_, step) => defectChance[step] > 0));
	for (const step of stepsOnCycles(count, successors)) again[step] = 1;
	return Array.from(again.keys()).filter((step) => again[step] === 1);
}
/** For each step that splits, the branch before which its items wait: the first that is more than the join itself. */
function doorsOfSplits(steps, successors, joinAt) {
	return Int32Array.from(steps, (step, split) => {
		const branches = successors(split);
		if (!step.splits || branches.length === 0) return -1;
		return branches.find((branch) => branch !== joinAt[split]) ?? branches[0];
	});
}
/** For each step, the doors of the other splits that lead to it. */
function otherDoors(splitDoor, successors) {
	const doors = Array.from(splitDoor, () => []);
	splitDoor.forEach((door, split) => {
		if (door !== -1) {
			for (const branch of successors(split)) if (branch !== door) doors[branch].push(door);
		}
	});
	return doors.map((own) => Int32Array.from(own));
}
/** For each step that splits, the step that joins its copies. */
function matchJoins(steps, successors) {
	return Int32Array.from(steps, (step, split) => step.splits ? joinAfter(steps, successors, split) : -1);
}
/** The join at which the copies made at `split` meet again; NONE when there is none. */
function joinAfter(steps, successors, split) {
	const seen = /* @__PURE__ */ new Set();
	const open = [...successors(split)].map((step) => [step, 1]);
	for (let entry = open.pop(); entry !== void 0; entry = open.pop()) {
		const [step, depth] = entry;
		const inner = steps[step].joins ? depth - 1 : depth;
		if (inner === 0) return step;
		const key = `${step} ${depth}`;
		if (seen.has(key) || depth > steps.length) continue;
		seen.add(key);
		for (const next of successors(step)) open.push([next, steps[step].splits ? inner + 1 : inner]);
	}
	return -1;
}
// simulations/engine/Items.ts
const AT_ONCE = 64;
/**
* The work items of a run, as records of its memory with a list of free ones: a run of any length needs memory for
* what is in the stream at one time, and allocates nothing while it runs. An item is known by where its record
* begins: `ints[item + I.step]`, `times[(item >> 1) + T.since]`. A free record is as a fresh item should be but for what `add` sees to.
*/
var Items = class {
	memory;
	visitColumns;
	ropes;
	measures;
	lots = [];
	/** How many whole numbers an item takes. */
	size;
	constructor(memory, visitColumns, ropes, measures) {
		this.memory = memory;
		this.visitColumns = visitColumns;
		this.ropes = ropes;
		this.measures = measures;
		const rows = Math.max(Math.ceil((16 + visitColumns + ropes) / 16), Math.ceil((8 + 2 * measures) / 8));
		this.size = rows * 16;
		memory.ints[5] = this.size;
		memory.ints[4] = -1;
		this.grow();
	}
	get ints() {
		return this.memory.ints;
	}
	get times() {
		return this.memory.hours;
	}
	/** A fresh item. */
	add() {
		if (this.memory.ints[4] === -1) this.grow();
		const { ints, hours } = this.memory;
		const item = ints[4];
		ints[4] = ints[item + 5];
		ints[item + 5] = -1;
		ints[item + 4] = 0;
		hours[(item >> 1) + 2] = NaN;
		return item;
	}
	remove(item) {
		this.makeFresh(item);
		const { ints } = this.memory;
		ints[item + 5] = ints[4];
		ints[4] = item;
	}
	/** Calls back for each item that is not free. */
	each(see) {
		const { ints } = this.memory;
		for (const lot of this.lots) for (let item = lot; item < lot + AT_ONCE * this.size; item += this.size) if (ints[item + 0] !== 0) see(item);
	}
	/** Where, from the beginning of an item on, its passes at a step stand. */
	placeOfPasses(column) {
		return 16 + column;
	}
	/** Passes so far at a step that can be come to again. */
	passesAt(item, column) {
		return this.memory.ints[item + 16 + column];
	}
	/** One more. */
	addPass(item, column) {
		return ++this.memory.ints[item + 16 + column];
	}
	/** An item has come to steps at least as often as another. */
	takePasses(item, from) {
		const { ints } = this.memory;
		for (let column = 16; column < 16 + this.visitColumns; column++) ints[item + column] = Math.max(ints[item + column], ints[from + column]);
	}
	/** Whether it holds a place in the span of a rope. */
	holdsRope(item, rope) {
		return this.memory.ints[item + 16 + this.visitColumns + rope] === 1;
	}
	setRope(item, rope, holds) {
		this.memory.ints[item + 16 + this.visitColumns + rope] = holds ? 1 : 0;
	}
	/** First entering `from` and last leaving `to` of a measure; NaN before. */
	measureStart(item, measure) {
		return this.memory.hours[(item >> 1) + 8 + 2 * measure];
	}
	measureEnd(item, measure) {
		return this.memory.hours[(item >> 1) + 8 + 2 * measure + 1];
	}
	setMeasureStart(item, measure, time) {
		this.memory.hours[(item >> 1) + 8 + 2 * measure] = time;
	}
	setMeasureEnd(item, measure, time) {
		this.memory.hours[(item >> 1) + 8 + 2 * measure + 1] = time;
	}
	/** The item that all copies go back to. */
	root(item) {
		const { ints } = this.memory;
		let root = item;
		while (ints[root + 11] !== -1) root = ints[root + 11];
		return root;
	}
	makeFresh(item) {
		const { ints, hours } = this.memory;
		ints[item + 0] = 0;
		ints[item + 6] = -1;
		ints[item + 7] = -1;
		ints[item + 8] = 0;
		ints[item + 9] = -1;
		ints[item + 10] = -1;
		ints[item + 11] = -1;
		ints[item + 12] = -1;
		ints[item + 13] = 0;
		const time = item >> 1;
		hours[time + 4] = 0;
		const tables = this.visitColumns + this.ropes;
		for (let at = item + 16; at < item + 16 + tables; at++) ints[at] = 0;
		for (let at = time + 8; at < time + 8 + 2 * this.measures; at++) hours[at] = NaN;
	}
	grow() {
		const lot = this.memory.allot(AT_ONCE * this.size);
		this.lots.push(lot);
		for (let item = lot + 63 * this.size; item >= lot; item -= this.size) this.remove(item);
	}
};
// simulations/statistics/orderStatistic.ts
/**
* The value that would stand at `index` if the first `count` values were sorted; they are moved about as far as that takes.
* Quickselect by medians of three (Hoare, "Algorithm 65: find", CACM 4(7), 1961): what was found before speeds up what
* is asked next, and equal values cost nothing extra.
*/
function orderStatistic(values, count, index) {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const pivot = median(values[low], values[low + high >>> 1], values[high]);
		let left = low;
		let right = high;
		while (left <= right) {
			while (values[left] < pivot) left++;
			while (values[right] > pivot) right--;
			if (left > right) break;
			const value = values[left];
			values[left++] = values[right];
			values[right--] = value;
		}
		if (index <= right) high = right;
		else if (index >= left) low = left;
		else break;
	}
	return values[index];
}
function median(a, b, c) {
	return a < b ? b < c ? b : Math.max(a, c) : a < c ? a : Math.max(b, c);
}
// simulations/statistics/Quantiles.ts
const EXACT = 8192;
const PER_OCTAVE = 512;
/** What is less than 2^-40 hours, some nanoseconds, counts as zero: the buckets need not reach so far. */
const LOWEST = 983 * PER_OCTAVE;
const single = /* @__PURE__ */ new Float64Array(1);
const singleWords = new Uint32Array(single.buffer);
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
/**
* Mean and quantiles of any number of observations in bounded memory. Exact (R's type 7) up to 8192
* observations; beyond that each is taken for the first one within 0.2 % of it, so a quantile is off by less than
* that, and equal observations stay equal. (Relative-error buckets: Masson, Rim & Lee,
* "DDSketch", VLDB 2019; the bucket is read off the number's own exponent and leading bits.)
*/
var Quantiles = class {
	count = 0;
	sum = 0;
	/** All observations, as long as they are few, in any order. */
	few = /* @__PURE__ */ new Float64Array(256);
	/** How many fell in each bucket, and the first of them; empty as long as they are few. */
	buckets = /* @__PURE__ */ new Int32Array(0);
	firsts = /* @__PURE__ */ new Float64Array(0);
	/** The bucket where they begin. Zeros are counted apart: they lie so far below all else. */
	firstBucket = 0;
	zeros = 0;
	/** Forgets all. */
	clear() {
		this.count = 0;
		this.sum = 0;
		this.buckets = /* @__PURE__ */ new Int32Array(0);
		this.firsts = /* @__PURE__ */ new Float64Array(0);
		this.zeros = 0;
	}
	/** Takes in one observation, not negative. */
	add(value) {
		single[0] = value;
		this.addAll(single, singleWords, 0, 1);
	}
	/** Takes in the observations that stand in `values` from one place to before another; `words` are their halves. */
	addAll(values, words, from, end) {
		const count = this.count + end - from;
		if (count <= EXACT) {
			if (count > this.few.length) this.makeRoom(count);
			const { few, count: before } = this;
			let { sum } = this;
			for (let i = from; i < end; i++) {
				sum += values[i];
				few[before + i - from] = values[i];
			}
			this.sum = sum;
		} else {
			if (this.count <= EXACT) {
				const { sum } = this;
				this.putInBuckets(this.few, new Uint32Array(this.few.buffer), 0, this.count);
				this.sum = sum;
			}
			this.putInBuckets(values, words, from, end);
		}
		this.count = count;
	}
	/** NaN without observations. */
	mean() {
		return this.count === 0 ? NaN : this.sum / this.count;
	}
	/** R's type 7: linear between the order statistics around (n − 1)·p. NaN without observations. */
	quantile(p) {
		if (this.count === 0) return NaN;
		const rank = (this.count - 1) * p;
		const below = Math.floor(rank);
		const low = this.orderStatistic(below);
		if (rank === below) return low;
		return low + (rank - below) * (this.orderStatistic(below + 1) - low);
	}
	/** The observations as alternating value and count, ascending. */
	toPairs() {
		const { few, count, zeros, buckets, firsts } = this;
		const pairs = [];
		if (count <= EXACT) for (const value of few.slice(0, count).sort()) pairs.push(value, 1);
		else {
			if (zeros > 0) pairs.push(0, zeros);
			for (let at = 0; at < buckets.length; at++) if (buckets[at] > 0) pairs.push(firsts[at], buckets[at]);
		}
		return Float64Array.from(pairs);
	}
	orderStatistic(index) {
		if (this.count <= EXACT) return orderStatistic(this.few, this.count, index);
		const { zeros, buckets, firsts } = this;
		let left = index - zeros;
		for (let at = 0; left >= 0; at++) {
			left -= buckets[at];
			if (left < 0) return firsts[at];
		}
		return 0;
	}
	makeRoom(count) {
		let length = this.few.length;
		while (length < count) length *= 2;
		const wider = new Float64Array(length);
		wider.set(this.few.subarray(0, this.count));
		this.few = wider;
	}
	putInBuckets(values, words, from, end) {
		for (let i = from; (i = this.putPairs(values, words, i | 0, end | 0)) < end; i++) this.putOne(values[i], words[2 * i + HIGH] >>> 11);
	}
	/** One observation, whether there is a bucket for it yet or not. */
	putOne(value, bucket) {
		this.sum += value;
		if (bucket < LOWEST) {
			this.zeros++;
			return;
		}
		if (bucket < this.firstBucket || bucket >= this.firstBucket + this.buckets.length) this.makeBucket(bucket);
		const at = bucket - this.firstBucket;
		if (this.buckets[at]++ === 0) this.firsts[at] = value;
	}
	/** Two by two, as long as there is a bucket for both; returns where it stopped. One short loop: most of what statistics cost. */
	putPairs(values, words, from, end) {
		const { buckets, firsts } = this;
		const firstBucket = this.firstBucket | 0;
		const most = buckets.length | 0;
		let { sum } = this;
		let i = from;
		for (; i < end - 1; i += 2) {
			const at = (words[2 * i + HIGH | 0] >>> 11) - firstBucket >>> 0;
			const next = (words[2 * i + HIGH + 2 | 0] >>> 11) - firstBucket >>> 0;
			if (at >= most || next >= most) break;
			sum = sum + values[i] + values[i + 1 | 0];
			if (buckets[at]++ === 0) firsts[at] = values[i];
			if (buckets[next]++ === 0) firsts[next] = values[i + 1 | 0];
		}
		this.sum = sum;
		return i;
	}
	/** Widens the buckets, octave by octave, until they contain one. */
	makeBucket(bucket) {
		const { buckets, firsts, firstBucket } = this;
		const octave = bucket - bucket % PER_OCTAVE;
		const first = buckets.length === 0 ? octave : Math.min(octave, firstBucket);
		const end = Math.max(octave + PER_OCTAVE, firstBucket + buckets.length);
		this.buckets = new Int32Array(end - first);
		this.firsts = new Float64Array(end - first);
		this.buckets.set(buckets, buckets.length === 0 ? 0 : firstBucket - first);
		this.firsts.set(firsts, buckets.length === 0 ? 0 : firstBucket - first);
		this.firstBucket = first;
	}
};
// simulations/engine/Most.ts
/**
* How much the short way takes on at once.
*
* A module of numbers, not an object: the bundler writes each where it is used, and V8 need not look it up there
* (some hundred times for each event).
*/
/** Observations that are noted before they are counted: one by one each would wait for memory far away. */
const noted = 2048;
/** Room for them: for as many the long way, as many the short way, and those of one instant. */
const apart = 4128;
// simulations/engine/StepLedger.ts
/**
* What is counted and timed at one step, in the record of its station. Averages over time are areas under a number.
* Of the number in the step there are the moments: when it changes by d at time t they grow by d·t, so that the area
* until now is the number · now less its moments. The other areas are sums of hours: what has waited, what was
* begun, less what is still to come of it.
*/
var StepLedger = class {
	memory;
	row;
	visitTimes = new Quantiles();
	notedAt;
	notedEnd;
	/** Of what was dropped at the end of the warm-up, for Little's law over the whole run. */
	hoursBefore = 0;
	wipAreaBefore = 0;
	/** Hours that those in the queue have waited before counting began, and those there at the end in all. */
	waitedBefore = 0;
	waitingNow = 0;
	/** Hours of work under way when counting began, and at the end. */
	workBefore = 0;
	workLeft = 0;
	constructor(memory, row, noted$1) {
		this.memory = memory;
		this.row = row;
		this.notedAt = memory.allot(2 * (2 * noted$1 + apart - 2 * noted)) >> 1;
		this.notedEnd = this.notedAt + noted$1;
		memory.ints[row + 20] = this.notedAt;
	}
	/** Items in the step, finished ones included. */
	get inStep() {
		return this.memory.ints[this.row + 4];
	}
	/** Items that wait for a worker. */
	get queued() {
		return this.memory.ints[this.row + 5];
	}
	/** An item enters and waits for a worker. */
	recordEnter(now) {
		const { ints, hours } = this.memory;
		ints[this.row + 4]++;
		ints[this.row + 5]++;
		hours[(this.row >> 1) + 5] += now;
	}
	/** An item that waited for a worker is about to be taken up. */
	recordDequeue() {
		this.memory.ints[this.row + 5]--;
	}
	/** A worker takes up an item that has waited since `since`; `rework` when that is on its way back. */
	recordPass(since, now, rework) {
		const { ints, hours } = this.memory;
		ints[this.row + 21]++;
		if (rework) ints[this.row + 22]++;
		hours[(this.row >> 1) + 6] += now - since;
	}
	/** An item that has waited since `since` goes back without having been worked on. */
	recordUnqueue(since, now) {
		const { ints, hours } = this.memory;
		ints[this.row + 5]--;
		hours[(this.row >> 1) + 7] += now - since;
	}
	/** A visit is over: the item is in the step no more. */
	recordLeave(entered, now) {
		const { ints, hours } = this.memory;
		ints[this.row + 4]--;
		hours[(this.row >> 1) + 5] -= now;
		const at = ints[this.row + 20]++;
		hours[at] = now - entered;
		if (at >= this.notedEnd) this.countVisits();
	}
	/** The visit that is over was the item's first, at a step that can be come to again. */
	recordFirstVisit(entered, now) {
		const { ints, hours } = this.memory;
		ints[this.row + 23]++;
		hours[(this.row >> 1) + 13] += now - entered;
	}
	/** The visit that is over ended in the queue, at a step that is come to once. */
	recordUnworkedVisit(entered, now) {
		const { ints, hours } = this.memory;
		ints[this.row + 24]++;
		hours[(this.row >> 1) + 14] += now - entered;
	}
	/** A worker begins so many hours of work. */
	recordWork(hours) {
		this.memory.hours[(this.row >> 1) + 8] += hours;
	}
	/** A finished item begins (1) or ceases (-1) to wait for room. */
	recordStuck(change, now) {
		const { ints, hours } = this.memory;
		const before = ints[this.row + 6];
		ints[this.row + 6] = before + change;
		if (before === 0) hours[(this.row >> 1) + 11] = now;
		else if (before + change === 0) hours[(this.row >> 1) + 12] += now - hours[(this.row >> 1) + 11];
	}
	/** Counts the visits that were noted. */
	countVisits() {
		const { ints, hours, words } = this.memory;
		this.visitTimes.addAll(hours, words, this.notedAt, ints[this.row + 20]);
		ints[this.row + 20] = this.notedAt;
	}
	/** Areas since counting began, until now; those of queue and work once `close` has been told what is under way. */
	wipArea(now) {
		return this.inStep * now - this.at(5);
	}
	queueArea() {
		return this.at(6) + this.at(7) - this.waitedBefore + this.waitingNow;
	}
	workArea() {
		return this.at(8) + this.workBefore - this.workLeft;
	}
	blockedArea(now) {
		const isStuck = this.memory.ints[this.row + 6] > 0;
		return this.at(12) + (isStuck ? now - this.at(11) : 0);
	}
	starvedArea(now) {
		const isFree = this.memory.ints[this.row + 7] > 0;
		return this.at(10) + (isFree ? now - this.at(9) : 0);
	}
	/** Mean hours from being in the step to being taken up; NaN when nothing was. */
	meanQueueTime() {
		return this.at(6) / this.memory.ints[this.row + 21];
	}
	/** Share of the passes that were rework; NaN without passes. */
	reworkShare() {
		const { ints } = this.memory;
		return ints[this.row + 22] / ints[this.row + 21];
	}
	/** Mean hours of first visits; NaN without any. */
	meanFirstVisit() {
		const { ints } = this.memory;
		if (ints[this.row + 13] !== -1) return this.at(13) / ints[this.row + 23];
		const visits = this.visitTimes.count - ints[this.row + 24];
		return (this.visitTimes.sum - this.at(14)) / visits;
	}
	/** The warm-up is over: drops all so far. Told are the hours waited by who is in the queue, and left of the work under way. */
	startCounting(now, waited, workLeft) {
		const { row } = this;
		const { ints, hours } = this.memory;
		this.countVisits();
		this.hoursBefore += this.visitTimes.sum;
		this.visitTimes.clear();
		const area = this.wipArea(now);
		this.wipAreaBefore += area;
		this.waitedBefore = waited;
		this.workBefore = workLeft;
		const h = row >> 1;
		hours[h + 5] += area;
		for (const sum of [
			6,
			7,
			8,
			10,
			12
		]) hours[h + sum] = 0;
		for (const sum of [13, 14]) hours[h + sum] = 0;
		hours[h + 9] = now;
		hours[h + 11] = now;
		for (const count of [
			21,
			22,
			23,
			24
		]) ints[row + count] = 0;
	}
	/** Goes on where the ledger of the same step in another run stands. */
	carryOn(before) {
		this.hoursBefore = before.hoursBefore;
		this.wipAreaBefore = before.wipAreaBefore;
	}
	/** The run is over: what is still under way. */
	close(waited, workLeft) {
		this.countVisits();
		this.waitingNow = waited;
		this.workLeft = workLeft;
	}
	/** Over the whole run: the area under the number in the step, and the hours of the visits that are over. */
	wholeArea(now) {
		return this.wipAreaBefore + this.wipArea(now);
	}
	wholeVisitHours() {
		return this.hoursBefore + this.visitTimes.sum;
	}
	at(column) {
		return this.memory.hours[(this.row >> 1) + column];
	}
};
// simulations/engine/Ledger.ts
/**
* What is counted and timed while a run goes on. Averages over time are areas: a number times how long it stood.
* All is dropped at the end of the warm-up, except what the laws are checked with at the end.
*/
var Ledger = class {
	memory;
	countFrom;
	keepSeries;
	steps;
	out;
	outMoments;
	leadTimes = new Quantiles();
	/** The lead times themselves, where nothing ever waits outside. */
	flowTimes;
	typeLeadTimes;
	typeFlowTimes;
	measureTimes;
	presentAreaBefore = 0;
	/** Lead times of what was delivered before counting began. */
	sojournsBefore = 0;
	/** Lead times in order of delivery, for the warm-up: means of five, and when the fifth was delivered. */
	series = [];
	seriesTimes = [];
	batchSum = 0;
	batchCount = 0;
	/** Three rooms side by side: lead times, when they were delivered, flow times. */
	notedAt;
	/** How many visits are noted at a step before they are counted: fewer where there are many steps. */
	noted;
	/** Everything before `countFrom` is dropped; visits, deliveries and rates count from there. */
	constructor(network, memory, rowOf, countFrom, keepSeries) {
		this.memory = memory;
		this.countFrom = countFrom;
		this.keepSeries = keepSeries;
		this.noted = Math.min(noted, Math.max(16, Math.floor(131072 / network.stepIds.length)));
		this.steps = network.stepIds.map((_, step) => new StepLedger(memory, rowOf(step), this.noted));
		this.out = new Int32Array(network.servers);
		this.outMoments = new Float64Array(network.servers);
		this.flowTimes = mayWaitOutside(network) ? new Quantiles() : this.leadTimes;
		this.typeLeadTimes = network.typeIds.map(() => new Quantiles());
		this.typeFlowTimes = network.typeIds.map(() => new Quantiles());
		this.measureTimes = network.measureIds.map(() => new Quantiles());
		this.notedAt = memory.allot(6 * apart) >> 1;
		memory.ints[12] = this.notedAt;
		memory.ints[13] = this.flowTimes === this.leadTimes ? 0 : 1;
		memory.ints[14] = this.noted;
	}
	/** Arrivals and finished process times, of the whole run. */
	get events() {
		return this.arrived + this.memory.ints[8];
	}
	get arrived() {
		return this.memory.ints[7];
	}
	/** In the stream, the backlog included. */
	get present() {
		return this.arrived - this.memory.ints[9];
	}
	/** Entered and not delivered. */
	get inside() {
		return this.present - this.memory.ints[10];
	}
	get deliveredWork() {
		return this.memory.hours[3];
	}
	get rightFirstTime() {
		return this.memory.ints[11];
	}
	recordFinish() {
		this.memory.ints[8]++;
	}
	/** A worker drops out (1) or is back (-1). */
	recordOut(server, change, now) {
		this.out[server] += change;
		this.outMoments[server] += change * now;
	}
	outArea(server, now) {
		return this.out[server] * now - this.outMoments[server];
	}
	/** An item that has arrived begins (1) or ceases (-1) to wait for a place in its first step. */
	recordOutside(change, now) {
		const { ints, hours } = this.memory;
		ints[10] += change;
		hours[2] += change * now;
	}
	/** An item arrives and gets its number. */
	recordArrival(now) {
		const { ints, hours } = this.memory;
		hours[1] += now;
		return ++ints[7];
	}
	recordDelivery(type, leadTime, flowTime, worked, sentBack, now) {
		const { ints, hours } = this.memory;
		ints[9]++;
		hours[1] -= now;
		hours[3] += worked;
		if (!sentBack) ints[11]++;
		const at = ints[12]++;
		hours[at] = leadTime;
		hours[at + apart] = now;
		hours[at + 2 * apart] = flowTime;
		if (at >= this.notedAt + 2048) this.countDeliveries();
		if (this.typeLeadTimes.length > 1) {
			this.typeLeadTimes[type].add(leadTime);
			this.typeFlowTimes[type].add(flowTime);
		}
	}
	/** Counts all that was noted. */
	countNoted() {
		for (const step of this.steps) step.countVisits();
		this.countDeliveries();
		this.memory.ints[14] = this.noted;
	}
	countDeliveries() {
		const { ints, hours, words } = this.memory;
		const end = ints[12];
		this.leadTimes.addAll(hours, words, this.notedAt, end);
		if (this.flowTimes !== this.leadTimes) this.flowTimes.addAll(hours, words, this.notedAt + 2 * apart, end + 2 * apart);
		if (this.keepSeries) for (let at = this.notedAt; at < end; at++) this.recordSeries(hours[at], hours[at + apart]);
		ints[12] = this.notedAt;
	}
	recordSeries(leadTime, delivered) {
		this.batchSum += leadTime;
		if (++this.batchCount < 5) return;
		this.series.push(this.batchSum / 5);
		this.seriesTimes.push(delivered);
		this.batchSum = 0;
		this.batchCount = 0;
	}
	/** Mean number entered and not delivered, since counting began. */
	meanInside(now) {
		const { ints, hours } = this.memory;
		const outside = ints[10] * now - hours[2];
		return (this.present * now - hours[1] - outside) / (now - this.countFrom);
	}
	/** Drops all so far and counts anew: when the warm-up is over, and whenever another stretch of the run is to be counted. */
	startCounting(now, { waited, workLeft }) {
		const { ints, hours } = this.memory;
		this.countDeliveries();
		this.countFrom = now;
		this.sojournsBefore += this.leadTimes.sum;
		for (const times of [
			this.leadTimes,
			this.flowTimes,
			...this.typeLeadTimes,
			...this.typeFlowTimes
		]) times.clear();
		for (const times of this.measureTimes) times.clear();
		hours[3] = 0;
		ints[11] = 0;
		this.presentAreaBefore += this.present * now - hours[1];
		hours[1] = this.present * now;
		hours[2] = ints[10] * now;
		for (const [step, ledger] of this.steps.entries()) ledger.startCounting(now, waited[step], workLeft[step]);
		this.out.forEach((count, server) => {
			this.outMoments[server] = count * now;
		});
	}
	/** Mean number in the stream, the backlog included, since counting began. */
	meanPresent(now) {
		return (this.present * now - this.memory.hours[1]) / (now - this.countFrom);
	}
	/** Goes on where another run's ledger stands that counts from now on, step for step (NONE: it is not there any more). */
	carryOn(before, steps, now) {
		const { ints, hours } = this.memory;
		for (const count of [
			7,
			8,
			9,
			10
		]) ints[count] = before.memory.ints[count];
		hours[1] = this.present * now;
		hours[2] = ints[10] * now;
		this.presentAreaBefore = before.presentAreaBefore;
		this.sojournsBefore = before.sojournsBefore;
		steps.forEach((step, index) => {
			if (step !== -1) this.steps[step].carryOn(before.steps[index]);
		});
	}
	/** The run is over: what is still under way. */
	close({ waited, workLeft }) {
		this.countDeliveries();
		for (const [step, ledger] of this.steps.entries()) ledger.close(waited[step], workLeft[step]);
	}
	/**
	* Conservation and Little's law, over the whole run: the area under the number present is the time that
	* all items spent there. Returns what is broken, or null.
	*/
	findBreach(now, underWay) {
		const { arrived, present } = this;
		if (underWay.present !== present) return `conservation: ${arrived} came in, ${arrived - present} went out, ${underWay.present} are inside`;
		const area = this.presentAreaBefore + present * now - this.memory.hours[1];
		const sojourns = this.sojournsBefore + this.leadTimes.sum + underWay.sojourns;
		if (!close(area, sojourns)) return `Little's law: area ${area}, time spent ${sojourns}`;
		for (const [step, ledger] of this.steps.entries()) {
			const stepArea = ledger.wholeArea(now);
			const spent = ledger.wholeVisitHours() + underWay.inStep[step];
			if (!close(stepArea, spent)) return `Little's law at step ${step}: area ${stepArea}, time spent ${spent}`;
		}
		return null;
	}
};
/** Whether some work may have to wait before its first step. */
function mayWaitOutside(network) {
	const isAlwaysRoom = (step) => network.limit[step] === Infinity && network.ropesOf[step].length === 0;
	return network.arrivalTo.some((step, arrival) => network.arrivalEvery[arrival] !== -1 && !isAlwaysRoom(step)) || network.spawnTo.some((step) => !isAlwaysRoom(step));
}
function close(a, b) {
	return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b));
}
// simulations/engine/Notes.ts
const SIZE = 4;
/** Small linked notes that hang on items: defects (maker, finder) and ways back (place, effort). */
var Notes = class {
	memory;
	constructor(memory) {
		this.memory = memory;
		memory.ints[6] = -1;
	}
	add() {
		if (this.memory.ints[6] === -1) this.grow();
		const { ints } = this.memory;
		const note = ints[6];
		ints[6] = ints[note + 0];
		ints[note + 0] = -1;
		return note;
	}
	remove(note) {
		const { ints } = this.memory;
		ints[note + 0] = ints[6];
		ints[6] = note;
	}
	/** Removes a whole chain. */
	removeAll(first) {
		for (let note = first; note !== -1;) {
			const next = this.next(note);
			this.remove(note);
			note = next;
		}
	}
	next(note) {
		return this.memory.ints[note + 0];
	}
	setNext(note, next) {
		this.memory.ints[note + 0] = next;
	}
	/** A defect's maker, or the place to be back at. */
	what(note) {
		return this.memory.ints[note + 1];
	}
	/** A defect's finder. */
	finder(note) {
		return this.memory.ints[note + 2];
	}
	setFinder(note, finder) {
		this.memory.ints[note + 2] = finder;
	}
	effort(note) {
		return this.memory.hours[(note >> 1) + 0];
	}
	/** A fresh note of a defect. */
	addDefect(maker, finder) {
		const note = this.add();
		this.memory.ints[note + 1] = maker;
		this.memory.ints[note + 2] = finder;
		return note;
	}
	/** A fresh note of a place to be back at. */
	addReturn(place, effort) {
		const note = this.add();
		this.memory.ints[note + 1] = place;
		this.memory.hours[(note >> 1) + 0] = effort;
		return note;
	}
	grow() {
		const first = this.memory.allot(256);
		for (let note = first + 252; note >= first; note -= SIZE) this.remove(note);
	}
};
// simulations/engine/Trace.ts
/** What one thing that happened was. */
const TraceKind = {
	/** A new item arrived and waits outside, before `step`. */
	arrive: 0,
	/** An item entered `step` and waits for a worker. */
	enter: 1,
	/** A worker took the item up at `step`. */
	takeUp: 2,
	/** The work at `step` is finished; the item still holds its place there. */
	finish: 3,
	/** The item left `step` onward. */
	leave: 4,
	/** The item left `step` to be reworked (it enters another step at the same instant). */
	sendBack: 5,
	/** The customer has it; `step` is the step it left. */
	deliver: 6,
	/** What keeps a finished item in `step` is over, one after the other; none is told where nothing keeps it. Not kept for playback. */
	waitOver: 7,
	batchOver: 8,
	cadenceOver: 9
};
// simulations/engine/movement.ts
/** The list of candidates for a place at `step` that an item belongs to. */
function entryList(run, step, item) {
	const { network, items } = run;
	const { entryKinds } = network;
	const cls = network.typeClass[items.ints[item + 2]];
	let kind = 0;
	if (entryKinds > 1) {
		const ropes = network.ropesOf[step];
		let missing = 0;
		for (let i = 0; i < ropes.length; i++) if (!holdsRope(run, item, ropes[i])) missing++;
		if (items.ints[item + 4] === 5 || missing > 0 && missing < ropes.length) kind = 2;
		else if (missing > 0) kind = 1;
	}
	return (step * network.classes + cls) * entryKinds + kind;
}
function holdsRope(run, item, rope) {
	const { items } = run;
	for (let holder = item; holder !== -1; holder = items.ints[holder + 11]) if (items.holdsRope(holder, rope)) return true;
	return false;
}
/** Whether an item has room at `step`, in the ropes that start there too; NONE: one that holds a place of none yet. */
function hasRoom(run, step, item) {
	if (run.ledger.steps[step].inStep >= run.network.limit[step]) return false;
	const ropes = run.network.ropesOf[step];
	for (let i = 0; i < ropes.length; i++) if (run.ropeCount[ropes[i]] >= run.network.ropeLimit[ropes[i]] && (item === -1 || !holdsRope(run, item, ropes[i]))) return false;
	return true;
}
/** Puts an item into a step, where it waits for a worker. Whether there is room is the caller's business. */
function enter(run, item, step) {
	const { network, items, ledger, now } = run;
	ledger.steps[step].recordEnter(now);
	items.ints[item + 3] = step;
	items.times[(item >> 1) + 3] = now;
	items.times[(item >> 1) + 0] = now;
	items.ints[item + 4] = 1;
	const root = items.ints[item + 11] === -1 ? item : items.root(item);
	if (items.times[(root >> 1) + 2] !== items.times[(root >> 1) + 2]) items.times[(root >> 1) + 2] = now;
	if (network.ropeIds.length > 0) takeRopes(run, item, step);
	if (network.measureIds.length > 0) startMeasures(run, root, step);
	run.queues.insert(step * network.classes + network.typeClass[items.ints[item + 2]], item);
	run.openServers.add(network.stepServer[step]);
	if (network.jobSize[step] > 0) awaitBatchDue(run, step);
	run.trace?.record(now, TraceKind.enter, items.ints[item + 0], step);
}
/** Takes an item out of its step: `onward`, or back to rework. Its place opens. */
function leave(run, item, onward) {
	const { network, items, ledger, now } = run;
	const step = items.ints[item + 3];
	const entered = items.times[(item >> 1) + 3];
	ledger.steps[step].recordLeave(entered, now);
	const column = network.visitColumn[step];
	if (items.ints[item + 4] === 1) {
		if (column === -1) ledger.steps[step].recordUnworkedVisit(entered, now);
	} else if (column !== -1 && items.passesAt(item, column) === 1) ledger.steps[step].recordFirstVisit(entered, now);
	if (network.limit[step] < Infinity) openPlace(run, step);
	if (network.ropeIds.length > 0 && onward) leaveRopeEnds(run, item, step);
	if (network.measureIds.length > 0) endMeasures(run, items.root(item), step);
}
/** Says that somebody may get into a step now: its own candidates, and splits that wait for this branch. */
function openPlace(run, step) {
	run.openSteps.add(step);
	if (run.network.entryKinds < 3) return;
	const first = run.network.splitsInto[step];
	for (let i = 0; i < first.length; i++) run.openSteps.add(first[i]);
}
function scheduleBatchDue(run, step, time) {
	run.batchDue[step] = time;
	run.schedule(time, 4, step);
}
/** When the item that has waited longest at a step came; NaN when nobody waits. */
function oldestSince(run, step) {
	const { network, queues, items } = run;
	let oldest = NaN;
	for (let list = step * network.classes; list < (step + 1) * network.classes; list++) {
		const head = queues.first(list);
		if (head !== -1 && !(oldest <= items.times[(head >> 1) + 0])) oldest = items.times[(head >> 1) + 0];
	}
	return oldest;
}
/** Those who wait for their job to be complete wait no longer than `atMost`, counted from the one who came first. */
function awaitBatchDue(run, step) {
	const { network } = run;
	if (!(network.atMost[step] < Infinity) || run.batchDue[step] === run.batchDue[step]) return;
	const oldest = oldestSince(run, step);
	if (oldest === oldest) scheduleBatchDue(run, step, Math.max(run.now, oldest + network.atMost[step]));
}
/** Gives up the rope places whose span the item leaves by going to `to` (NONE: out of the stream). */
function leaveSpans(run, item, to) {
	const { network, items } = run;
	const ropes = network.ropeIds.length;
	const steps = network.stepIds.length;
	for (let rope = 0; rope < ropes; rope++) {
		if (!items.holdsRope(item, rope)) continue;
		if (to !== -1 && network.ropeSpan[rope * steps + to] === 1) continue;
		dropRope(run, item, rope);
	}
}
function takeRopes(run, item, step) {
	const ropes = run.network.ropesOf[step];
	for (let i = 0; i < ropes.length; i++) {
		if (holdsRope(run, item, ropes[i])) continue;
		run.items.setRope(item, ropes[i], true);
		run.ropeCount[ropes[i]]++;
	}
}
function leaveRopeEnds(run, item, step) {
	const { network, items } = run;
	const ropes = network.ropeIds.length;
	for (let rope = 0; rope < ropes; rope++) {
		if (network.ropeTo[rope] !== step) continue;
		for (let holder = item; holder !== -1; holder = items.ints[holder + 11]) if (items.holdsRope(holder, rope)) dropRope(run, holder, rope);
	}
}
function dropRope(run, item, rope) {
	run.items.setRope(item, rope, false);
	run.ropeCount[rope]--;
	openPlace(run, run.network.ropeFrom[rope]);
}
function startMeasures(run, root, step) {
	const { network, items } = run;
	const count = network.measureIds.length;
	for (let i = 0; i < count; i++) {
		if (network.measureFrom[i] !== step) continue;
		if (Number.isNaN(items.measureStart(root, i))) items.setMeasureStart(root, i, run.now);
	}
}
function endMeasures(run, root, step) {
	const { network, items } = run;
	const count = network.measureIds.length;
	for (let i = 0; i < count; i++) if (network.measureTo[i] === step) items.setMeasureEnd(root, i, run.now);
}
// simulations/engine/rework.ts
/** Where a defect was found: when a step would take the item up, when a step had finished it, or at the customer. */
const FoundAt = {
	takeUp: (step) => 2 * step,
	finish: (step) => 2 * step + 1,
	customer: -1
};
/** Hangs a defect on an item. A defect that nobody has drawn the next step for is found by "next". */
function addDefect(run, item, maker, finder) {
	hangNote(run, item, run.notes.addDefect(maker, finder));
}
/** Hangs the note of a defect on an item, behind those it has: the oldest is first. */
function hangNote(run, item, note) {
	const { notes, items } = run;
	let last = items.ints[item + 9];
	if (last === -1) {
		items.ints[item + 9] = note;
		return;
	}
	while (notes.next(last) !== -1) last = notes.next(last);
	notes.setNext(last, note);
}
/** The step drawn next is the one that will find what was to be found by "the next step". */
function settleFinders(run, item, next) {
	const { notes, items } = run;
	for (let note = items.ints[item + 9]; note !== -1; note = notes.next(note)) if (notes.finder(note) === Finder.next) notes.setFinder(note, next);
}
/** The maker of the oldest defect that `finder` finds; at the customer all that is left is found. NONE when clean. */
function findMaker(run, item, finder) {
	const { notes, items } = run;
	for (let note = items.ints[item + 9]; note !== -1; note = notes.next(note)) if (finder === Finder.customer || notes.finder(note) === finder) return notes.what(note);
	return -1;
}
/** Sends an item from the step it is in (already out of any list) back to where the maker's defects are mended. */
function sendBack(run, item, maker, foundAt) {
	const { network, items } = run;
	const from = items.ints[item + 3];
	const to = network.reworkTo[maker];
	run.trace?.record(run.now, TraceKind.sendBack, items.ints[item + 0], from);
	leave(run, item, false);
	items.ints[items.root(item) + 8] = 1;
	items.ints[item + 7] = -1;
	forgetDefects(run, item, maker, to, foundAt);
	pushReturn(run, item, foundAt, network.effort[maker]);
	if (network.ropeIds.length > 0) leaveSpans(run, item, to);
	enter(run, item, to);
}
/** The share of a fresh process time that the item's next pass takes. */
function effortOf(run, item) {
	const top = run.items.ints[item + 10];
	return top === -1 ? 1 : run.notes.effort(top);
}
/** The item is back at a place: what was found there is behind it, and nothing that was found elsewhere. */
function arriveBack(run, item, place) {
	const { notes, items } = run;
	let inner = -1;
	for (let note = items.ints[item + 10]; note !== -1; note = notes.next(note)) {
		if (notes.what(note) !== place) {
			inner = note;
			continue;
		}
		if (inner === -1) items.ints[item + 10] = notes.next(note);
		else notes.setNext(inner, notes.next(note));
		notes.remove(note);
		return;
	}
}
function pushReturn(run, item, place, effort) {
	const { notes, items } = run;
	arriveBack(run, item, place);
	const note = notes.addReturn(place, effort);
	notes.setNext(note, items.ints[item + 10]);
	items.ints[item + 10] = note;
}
/** What the maker did wrong is mended now; what was made at steps that are passed again will be made afresh. */
function forgetDefects(run, item, maker, to, foundAt) {
	const { notes, items } = run;
	if (items.ints[item + 9] === -1) return;
	const again = stepsPassedAgain(run, to, foundAt);
	let kept = -1;
	let last = -1;
	for (let note = items.ints[item + 9]; note !== -1;) {
		const next = notes.next(note);
		const madeBy = notes.what(note);
		if (madeBy === maker || again[madeBy] === 1) notes.remove(note);
		else {
			if (last === -1) kept = note;
			else notes.setNext(last, note);
			last = note;
			notes.setNext(note, -1);
		}
		note = next;
	}
	items.ints[item + 9] = kept;
}
/** Steps on the ways from `to` back to where the defect was found. */
function stepsPassedAgain(run, to, foundAt) {
	const { network } = run;
	const count = network.stepIds.length;
	const key = (to + 1) * (2 * count + 2) + foundAt + 1;
	let again = run.passedAgain.get(key);
	if (again === void 0) {
		const successors = (step) => network.linkTo.subarray(network.linkStart[step], network.linkStart[step + 1]);
		const predecessors = (step) => network.linkFrom.subarray(network.linkIntoStart[step], network.linkIntoStart[step + 1]);
		again = foundAt === FoundAt.customer ? reachable(count, successors, to) : between(count, successors, to, foundAt >> 1, predecessors);
		again[to] = 1;
		run.passedAgain.set(key, again);
	}
	return again;
}
// simulations/engine/Station.ts
/** A step as the run sees it: what does not change, from the network, and its ledger. */
var Station = class {
	step;
	ledger;
	process;
	processKeyA;
	processKeyB;
	qualityKeyA;
	qualityKeyB;
	stretch;
	switchCost;
	limit;
	defectChance;
	/** Whether it finds its own defects, on finishing. */
	findsOwn;
	visitColumn;
	constructor(network, keys, step, ledger) {
		this.step = step;
		this.ledger = ledger;
		this.process = network.variates.at(network.process[step]);
		this.processKeyA = keys.process[2 * step];
		this.processKeyB = keys.process[2 * step + 1];
		this.qualityKeyA = keys.quality[2 * step];
		this.qualityKeyB = keys.quality[2 * step + 1];
		this.stretch = network.stretch[step];
		this.switchCost = network.switchCost[step];
		this.limit = network.limit[step];
		this.defectChance = network.defectChance[step];
		this.findsOwn = network.finder[step] === step;
		this.visitColumn = network.visitColumn[step];
	}
};
/** Writes what the short way needs to know of the steps, pools and arrivals of a run into its memory. */
function writeStations(run, first) {
	const { network, memory } = run;
	const { ints, hours } = memory;
	ints[21] = network.defectChance.every((chance) => chance === 0) && network.visitColumns === 0 ? 1 : 0;
	ints[15] = first + network.servers * 32;
	for (let server = 0; server < network.servers; server++) ints[run.rowOf(server) + 7] = network.serverSize[server];
	for (const { step: step$2, process, ...station } of run.stations) {
		const row = run.rowOf(step$2);
		const h = row >> 1;
		const next$2 = network.plainNext[step$2];
		const reworkTo$1 = network.reworkTo[step$2];
		process.write(memory, row);
		ints[row + 16] = station.processKeyA;
		ints[row + 17] = station.processKeyB;
		ints[row + 18] = station.qualityKeyA;
		ints[row + 19] = station.qualityKeyB;
		ints[row + 8] = Math.min(noLimit, station.limit);
		ints[row + 9] = next$2 === -1 ? -1 : run.rowOf(next$2);
		ints[row + 10] = station.findsOwn && network.isSimple[reworkTo$1] === 1 && !network.measureFrom.includes(reworkTo$1) ? run.rowOf(reworkTo$1) : -1;
		ints[row + 11] = network.alwaysOf[step$2].length === 0 ? -1 : run.rowOfArrival(network.alwaysOf[step$2][0]);
		if (run.trace === null && isShort(network, step$2)) {
			ints[row + 12] = 1;
			run.hasShortWay = true;
		}
		ints[row + 13] = station.visitColumn === -1 ? -1 : run.items.placeOfPasses(station.visitColumn);
		ints[row + 14] = FoundAt.finish(step$2);
		hours[h + 2] = station.stretch;
		hours[h + 3] = station.defectChance;
		hours[h + 4] = network.effort[step$2];
		ints[row + 30] = step$2;
	}
	for (let arrival = 0; arrival < network.arrivalIds.length; arrival++) {
		const row = run.rowOfArrival(arrival);
		const to$1 = network.arrivalTo[arrival];
		const every = network.arrivalEvery[arrival];
		if (every !== -1) network.variates.at(every).write(memory, row);
		ints[row + 16] = run.keys.arrival[2 * arrival];
		ints[row + 17] = run.keys.arrival[2 * arrival + 1];
		ints[row + 27] = network.arrivalHash[arrival];
		ints[row + 28] = network.arrivalType[arrival];
		ints[row + 29] = run.rowOf(to$1);
		memory.hours[(row >> 1) + 15] = NaN;
		const isAlone = network.arrivalSize[arrival] === 1 && network.limit[to$1] === Infinity;
		ints[row + 12] = isAlone ? ints[run.rowOf(to$1) + 12] : 0;
	}
}
/** Whether the short way can be taken from a step: plain, and the next one is as simple; deliveries of several types are not. */
function isShort(network, step) {
	if (network.isPlain[step] === 0) return false;
	const next = network.plainNext[step];
	return next === -1 ? network.typeIds.length === 1 : network.isSimple[next] === 1;
}
// simulations/engine/WaitingLists.ts
/**
* Lists of items by waiting time: who has waited longest is first; equal waits go by item number.
* The items carry the links, so an item is in one list at a time and a list costs two numbers.
*/
var WaitingLists = class {
	memory;
	at;
	apart;
	/** The ends of a list stand at `at + list * apart` of the memory, the first one first. */
	constructor(memory, lists, at = memory.allot(2 * lists), apart = 2) {
		this.memory = memory;
		this.at = at;
		this.apart = apart;
		for (let list = 0; list < lists; list++) memory.ints.fill(-1, at + list * apart, at + list * apart + 2);
	}
	/** Who has waited longest; NONE when nobody waits. */
	first(list) {
		return this.memory.ints[this.at + list * this.apart];
	}
	/** Puts an item where its waiting time belongs, which is nearly always the end. */
	insert(list, item) {
		const { ints, hours } = this.memory;
		const first = this.at + list * this.apart;
		const time = hours[(item >> 1) + 0];
		let after = ints[first + 1];
		if (after !== -1 && hours[(after >> 1) + 0] >= time) after = this.lastBefore(after, item);
		const before = after === -1 ? ints[first] : ints[after + 5];
		ints[item + 6] = after;
		ints[item + 5] = before;
		if (after === -1) ints[first] = item;
		else ints[after + 5] = item;
		if (before === -1) ints[first + 1] = item;
		else ints[before + 6] = item;
	}
	remove(list, item) {
		const { ints } = this.memory;
		const first = this.at + list * this.apart;
		const before = ints[item + 6];
		const after = ints[item + 5];
		if (before === -1) ints[first] = after;
		else ints[before + 5] = after;
		if (after === -1) ints[first + 1] = before;
		else ints[after + 6] = before;
		ints[item + 5] = -1;
		ints[item + 6] = -1;
	}
	/** The last of a list that has waited longer than an item, going back from `other`; NONE when nobody has. */
	lastBefore(other, item) {
		const { ints, hours } = this.memory;
		const since = hours[(item >> 1) + 0];
		let after = other;
		while (after !== -1) {
			const theirs = hours[(after >> 1) + 0];
			if (theirs < since || theirs === since && ints[after + 0] <= ints[item + 0]) break;
			after = ints[after + 6];
		}
		return after;
	}
};
// simulations/engine/RunState.ts
/** A set of small integers that remembers in which order they were put in. */
var Agenda = class {
	members;
	inside;
	first = 0;
	count = 0;
	constructor(size) {
		this.members = new Int32Array(Math.max(1, size));
		this.inside = new Uint8Array(Math.max(1, size));
	}
	get isEmpty() {
		return this.count === 0;
	}
	add(member) {
		if (this.inside[member] === 1) return;
		this.inside[member] = 1;
		let at = this.first + this.count++;
		if (at >= this.members.length) at -= this.members.length;
		this.members[at] = member;
	}
	/** Takes the oldest member out. Only when there is one. */
	take() {
		const member = this.members[this.first];
		if (++this.first === this.members.length) this.first = 0;
		this.count--;
		this.inside[member] = 0;
		return member;
	}
};
/**
* All that changes while a run goes on. The functions of the neighbouring files act on it: movement (in and
* out of steps), rework, release (after the work), places (who gets in), work (who is taken up), outages.
*/
var RunState = class {
	network;
	seed;
	replication;
	trace;
	now = 0;
	memory = new Memory();
	/** Whether any step is plain enough for the short way. */
	hasShortWay = false;
	events;
	luck = new Luck();
	items;
	ledger;
	keys;
	stations;
	/** Waiting for a worker: one list per step and class. */
	queues;
	/** Ready, or outside, and waiting for a place: one list per step to enter, class and kind. */
	entries;
	/** Finished and waiting for the transfer batch, or for the cadence: one list per step. */
	batches;
	departures;
	batchCount;
	/** Steps where somebody may get in, and servers that may take something up. */
	openSteps;
	openServers;
	steps;
	/** Where the records of the stations begin: the steps, the pools, the arrivals. */
	rows;
	ropeCount;
	/** 1 for a step that anybody may enter at once: no limit, and no rope begins there. */
	alwaysRoom;
	/** The next due time of an incomplete batch, and of the next departure; NaN when none is scheduled. */
	batchDue;
	departureDue;
	/** Only for servers with outages: what each worker works at (the job's first item), or NONE. */
	slots;
	outWorker;
	outRemaining;
	outageCount;
	/** First items of jobs that were formed before a change, at steps that form none any more. */
	oldJobs = /* @__PURE__ */ new Set();
	notes;
	/** Which steps are passed again on the way from one step to a place; filled in as needed. */
	passedAgain = /* @__PURE__ */ new Map();
	constructor(network, seed, replication, trace, plan) {
		this.network = network;
		this.seed = seed;
		this.replication = replication;
		this.trace = trace;
		const { stepIds, classes, entryKinds, servers } = network;
		const steps = stepIds.length;
		this.steps = steps;
		const { memory } = this;
		this.rows = memory.allot((servers + network.arrivalIds.length) * 32);
		this.events = new EventList(memory);
		this.notes = new Notes(memory);
		this.items = new Items(memory, network.visitColumns, network.ropeIds.length, network.measureIds.length);
		const rowOf = (server) => this.rowOf(server);
		this.ledger = new Ledger(network, memory, rowOf, plan.warmUp, plan.keepSeries);
		const isOne = classes === 1 && entryKinds === 1;
		this.queues = isOne ? new WaitingLists(memory, steps, this.rows + 0, 32) : new WaitingLists(memory, steps * classes);
		this.entries = isOne ? new WaitingLists(memory, steps, this.rows + 2, 32) : new WaitingLists(memory, steps * classes * entryKinds);
		this.batches = new WaitingLists(memory, steps);
		this.departures = new WaitingLists(memory, steps);
		this.batchCount = new Int32Array(steps);
		this.openSteps = new Agenda(steps);
		this.openServers = new Agenda(servers);
		this.ropeCount = new Int32Array(network.ropeIds.length);
		this.alwaysRoom = Uint8Array.from(stepIds, (_, step) => network.limit[step] === Infinity && network.ropesOf[step].length === 0 ? 1 : 0);
		this.batchDue = new Float64Array(steps).fill(NaN);
		this.departureDue = new Float64Array(steps).fill(NaN);
		this.slots = Array.from(network.serverSize, (size, server) => network.outageEvery[server] === -1 ? null : new Int32Array(size).fill(-1));
		this.outWorker = new Int32Array(servers).fill(-1);
		this.outRemaining = new Float64Array(servers);
		this.outageCount = new Int32Array(servers);
		this.keys = this.writeKeys();
		this.stations = this.ledger.steps.map((ledger, step) => new Station(network, this.keys, step, ledger));
		writeStations(this, this.rows);
	}
	/** Where the record of a server's station begins. */
	rowOf(server) {
		return this.rows + server * 32;
	}
	/** Where the record of an arrival begins. */
	rowOfArrival(arrival) {
		return this.rows + (this.network.servers + arrival) * 32;
	}
	/** How many workers of a server are free. */
	freeWorkers(server) {
		return this.memory.ints[this.rowOf(server) + 7];
	}
	/** A worker of a server is free again. */
	freeWorker(server) {
		const row = this.rowOf(server);
		const { ints, hours } = this.memory;
		if (ints[row + 7]++ === 0) hours[(row >> 1) + 9] = this.now;
	}
	/** A free worker of a server is free no more. */
	takeWorker(server) {
		const row = this.rowOf(server);
		const { ints, hours } = this.memory;
		if (--ints[row + 7] === 0) hours[(row >> 1) + 10] += this.now - hours[(row >> 1) + 9];
	}
	schedule(time, kind, index) {
		this.events.add(time, index << 3 | kind);
	}
	/** Takes a scheduled thing out and returns when it would have been. */
	unschedule(kind, index) {
		return this.events.remove(index << 3 | kind);
	}
	static kindOf(entry) {
		return entry & 7;
	}
	static indexOf(entry) {
		return entry >> 3;
	}
	writeKeys() {
		const { stepIds, arrivalIds, poolIds } = this.network;
		const streams = (purpose, ids) => {
			const keys = new Int32Array(2 * ids.length);
			ids.forEach((id, index) => writeStreamKey(keys, 2 * index, this.seed, this.replication, purpose, id));
			return keys;
		};
		const servers = [...stepIds, ...poolIds.map((id) => `pool\u0000${id}`)];
		return {
			process: streams(Purpose.process, stepIds),
			quality: streams(Purpose.quality, stepIds),
			route: streams(Purpose.route, stepIds),
			wait: streams(Purpose.wait, stepIds),
			setup: streams(Purpose.setup, stepIds),
			spawn: streams(Purpose.spawn, stepIds),
			arrival: streams(Purpose.arrival, arrivalIds),
			outageEvery: streams(Purpose.outageEvery, servers),
			outageLasts: streams(Purpose.outageLasts, servers),
			outageWorker: streams(Purpose.outageWorker, servers)
		};
	}
};
// simulations/engine/passOn.ts
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
function passOn() {
	const n = floorInts;
	const x = floorHours;
	const quick = exponentialQuick;
	const quickNormal = normalQuick;
	const payloads = n[2];
	const mostEvents = n[3] - 16;
	const arrivals = n[15];
	const end = x[4];
	const isClean = n[21] === 1;
	const notesFlow = n[13] === 1;
	let first = n[0];
	let last = n[1];
	let instant = -1;
	for (;;) {
		if (last > mostEvents) {
			if (last - first > mostEvents - payloads >> 1) return 5;
			let to = payloads;
			for (let at = first; at < last; at++) {
				x[to] = x[at];
				n[payloads + to] = n[payloads + at];
				to++;
			}
			first = payloads;
			last = to;
			n[0] = first;
			n[1] = last;
		}
		if (n[14] < 0) return 5;
		if (first === last) return 0;
		const now = x[first];
		if (now <= instant) return 2;
		if (now > end) return 0;
		instant = now * (1 + 1e-11);
		if (first + 1 < last && x[first + 1] <= instant) return 1;
		const entry = n[payloads + first];
		const index = entry >> 3;
		let beginning = 0;
		let opening = 0;
		let openPlace = -1;
		let stationA = -1;
		let itemA$1 = -1;
		let stationB = -1;
		let itemB$1 = -1;
		if ((entry & 7) === 0) {
			const item = index;
			const t = item >> 1;
			const station = 80 + (n[item + 3] << 5);
			const h = station >> 1;
			if (n[station + 12] === 0) return 1;
			let passes$1 = -1;
			let pass = 1;
			let note = -1;
			let next$1 = n[station + 9];
			let isWrong = false;
			if (!isClean) {
				const head = n[station + 0];
				if (n[item + 9] >= 0 || head >= 0 && n[head + 9] >= 0) return 1;
				passes$1 = n[station + 13];
				if (passes$1 >= 0) pass = n[item + passes$1];
				note = n[item + 10];
				const defectChance = x[h + 3];
				if (defectChance > 0) {
					const word = n[item + 1];
					const a = mix32(n[station + 18] + Math.imul(word, itemA) + Math.imul(pass, visitA) | 0);
					const b = mix32(n[station + 19] + Math.imul(word, itemB) + Math.imul(pass, visitB) | 0);
					const high = (a + b | 0) >>> 5;
					const low = (a ^ (b >>> 16 | b << 16)) >>> 6;
					if ((high * 67108864 + low) / 9007199254740992 < defectChance) {
						next$1 = n[station + 10];
						if (next$1 < 0) return 1;
						if (n[6] < 0) return 5;
						isWrong = true;
					}
				}
			}
			x[0] = now;
			n[0] = ++first;
			n[8]++;
			for (let back = note, inner = -1; back >= 0; inner = back, back = n[back + 0]) {
				if (n[back + 1] !== n[station + 14]) continue;
				const outer = n[back + 0];
				if (inner < 0) n[item + 10] = outer;
				else n[inner + 0] = outer;
				n[back + 0] = n[6];
				n[6] = back;
				break;
			}
			const isLimited = n[station + 8] < noLimit;
			if (!isWrong && next$1 >= 0 && n[next$1 + 4] >= n[next$1 + 8]) {
				n[item + 4] = 4;
				n[item + 7] = n[next$1 + 30];
				x[t + 0] = now;
				if (n[station + 6]++ === 0) x[h + 11] = now;
				let after = n[next$1 + 3];
				while (after >= 0 && x[(after >> 1) + 0] >= now && n[after + 0] > n[item + 0]) after = n[after + 6];
				const before = after < 0 ? n[next$1 + 2] : n[after + 5];
				n[item + 6] = after;
				n[item + 5] = before;
				if (after < 0) n[next$1 + 2] = item;
				else n[after + 5] = item;
				if (before < 0) n[next$1 + 3] = item;
				else n[before + 6] = item;
			} else {
				n[station + 4]--;
				x[h + 5] -= now;
				const seen$1 = n[station + 20];
				const visit = now - x[t + 3];
				x[seen$1] = visit;
				n[station + 20] = seen$1 + 1;
				n[14]--;
				if (passes$1 >= 0 && pass === 1) {
					n[station + 23]++;
					x[h + 13] += visit;
				}
				if (next$1 < 0) {
					n[9]++;
					x[1] -= now;
					x[3] += x[t + 4];
					if (isClean || n[item + 8] === 0) n[11]++;
					else n[item + 8] = 0;
					const delivery = n[12];
					x[delivery] = now - x[t + 1];
					x[delivery + apart] = now;
					if (notesFlow) x[delivery + 2 * apart] = now - x[t + 2];
					n[12] = delivery + 1;
					if (note >= 0) {
						for (let back = n[item + 10]; back >= 0;) {
							const outer = n[back + 0];
							n[back + 0] = n[6];
							n[6] = back;
							back = outer;
						}
						n[item + 10] = -1;
					}
					n[item + 0] = 0;
					x[t + 4] = 0;
					if (passes$1 >= 0) for (let at = 16; at < n[5]; at++) n[item + at] = 0;
					n[item + 5] = n[4];
					n[4] = item;
				} else {
					if (isWrong) {
						n[item + 8] = 1;
						const back = n[6];
						n[6] = n[back + 0];
						n[back + 1] = n[station + 14];
						x[(back >> 1) + 0] = x[h + 4];
						n[back + 0] = n[item + 10];
						n[item + 10] = back;
					}
					n[next$1 + 4]++;
					x[(next$1 >> 1) + 5] += now;
					n[item + 3] = n[next$1 + 30];
					x[t + 3] = now;
					x[t + 0] = now;
					if (!isLimited && next$1 !== station && n[next$1 + 7] > 0 && n[next$1 + 0] < 0) {
						if (--n[next$1 + 7] === 0) x[(next$1 >> 1) + 10] += now - x[(next$1 >> 1) + 9];
						stationA = next$1;
						itemA$1 = item;
						beginning = 1;
					} else {
						n[item + 4] = 1;
						n[next$1 + 5]++;
						let after = n[next$1 + 1];
						while (after >= 0 && x[(after >> 1) + 0] >= now && n[after + 0] > n[item + 0]) after = n[after + 6];
						const before = after < 0 ? n[next$1 + 0] : n[after + 5];
						n[item + 6] = after;
						n[item + 5] = before;
						if (after < 0) n[next$1 + 0] = item;
						else n[after + 5] = item;
						if (before < 0) n[next$1 + 1] = item;
						else n[before + 6] = item;
						if (next$1 === station || n[next$1 + 7] > 0) {
							n[64] = next$1;
							opening = 1;
						}
					}
				}
				let place = isLimited ? station : -1;
				let filled$1 = 0;
				while (place >= 0 && n[place + 4] < n[place + 8]) {
					if (filled$1++ === 12) {
						openPlace = place;
						break;
					}
					let come = n[place + 2];
					let from = -1;
					if (come >= 0) {
						if (n[come + 4] === 0) {
							x[(come >> 1) + 2] = now;
							n[10]--;
							x[2] -= now;
						} else {
							from = 80 + (n[come + 3] << 5);
							if (n[from + 12] === 0) {
								openPlace = place;
								break;
							}
						}
						const after = n[come + 5];
						n[place + 2] = after;
						if (after < 0) n[place + 3] = -1;
						else n[after + 6] = -1;
					} else {
						const source = n[place + 11];
						if (source < 0) break;
						come = n[4];
						if (come < 0) {
							openPlace = place;
							break;
						}
						n[4] = n[come + 5];
						n[come + 2] = n[source + 28];
						n[come + 1] = mix32(n[source + 25]++ + n[source + 27] | 0);
						n[come + 0] = ++n[7];
						x[(come >> 1) + 1] = now;
						x[(come >> 1) + 2] = now;
						x[1] += now;
					}
					const c = come >> 1;
					if (from >= 0) {
						const f = from >> 1;
						if (--n[from + 6] === 0) x[f + 12] += now - x[f + 11];
						n[come + 7] = -1;
						n[from + 4]--;
						x[f + 5] -= now;
						const left = n[from + 20];
						const stay = now - x[c + 3];
						x[left] = stay;
						n[from + 20] = left + 1;
						n[14]--;
						const own = n[from + 13];
						if (own >= 0 && n[come + own] === 1) {
							n[from + 23]++;
							x[f + 13] += stay;
						}
					}
					n[place + 4]++;
					n[place + 5]++;
					x[(place >> 1) + 5] += now;
					n[come + 3] = n[place + 30];
					n[come + 4] = 1;
					x[c + 3] = now;
					x[c + 0] = now;
					let after = n[place + 1];
					while (after >= 0 && x[(after >> 1) + 0] >= now && n[after + 0] > n[come + 0]) after = n[after + 6];
					const before = after < 0 ? n[place + 0] : n[after + 5];
					n[come + 6] = after;
					n[come + 5] = before;
					if (after < 0) n[place + 0] = come;
					else n[after + 5] = come;
					if (before < 0) n[place + 1] = come;
					else n[before + 6] = come;
					if (place !== station && n[place + 7] > 0) n[64 + opening++] = place;
					place = from >= 0 && n[from + 8] < 2147483647 ? from : -1;
				}
			}
			const mine = n[station + 0];
			if (mine < 0 || openPlace >= 0 || !isClean && n[mine + 9] >= 0) {
				if (n[station + 7]++ === 0) x[h + 9] = now;
				if (mine >= 0 || openPlace >= 0) {
					for (let at = opening++; at > 0; at--) n[64 + at] = n[64 + at - 1];
					n[64] = station;
					if (openPlace < 0) openPlace = -2;
				}
			} else {
				const after = n[mine + 5];
				n[station + 0] = after;
				if (after < 0) n[station + 1] = -1;
				else n[after + 6] = -1;
				n[station + 5]--;
				stationB = stationA;
				itemB$1 = itemA$1;
				stationA = station;
				itemA$1 = mine;
				beginning++;
				if (after >= 0 && n[station + 7] > 0) {
					for (let at = opening++; at > 0; at--) n[64 + at] = n[64 + at - 1];
					n[64] = station;
				}
			}
		} else if ((entry & 7) === 2) {
			const source = arrivals + (index << 5);
			if (n[source + 12] === 0) return 1;
			const item = n[4];
			if (item < 0) return 5;
			x[0] = now;
			n[0] = ++first;
			n[source + 26]++;
			stationA = source;
			const station = n[source + 29];
			const t = item >> 1;
			n[4] = n[item + 5];
			n[item + 2] = n[source + 28];
			n[item + 1] = mix32(n[source + 25]++ + n[source + 27] | 0);
			n[item + 0] = ++n[7];
			n[item + 3] = n[station + 30];
			x[t + 1] = now;
			x[t + 2] = now;
			x[t + 3] = now;
			x[t + 0] = now;
			x[1] += now;
			n[station + 4]++;
			x[(station >> 1) + 5] += now;
			if (n[station + 7] > 0 && n[station + 0] < 0) {
				if (--n[station + 7] === 0) x[(station >> 1) + 10] += now - x[(station >> 1) + 9];
				stationB = station;
				itemB$1 = item;
				beginning = 2;
			} else {
				const after = n[station + 1];
				n[item + 4] = 1;
				n[item + 6] = after;
				n[item + 5] = -1;
				if (after < 0) n[station + 0] = item;
				else n[after + 5] = item;
				n[station + 1] = item;
				n[station + 5]++;
				beginning = 1;
			}
		} else return 1;
		let looked = 0;
		while (looked < opening && openPlace === -1) {
			const station = n[64 + looked];
			const item = n[station + 0];
			if (item < 0 || n[station + 7] === 0) {
				looked++;
				continue;
			}
			if (n[item + 9] >= 0) {
				openPlace = -2;
				break;
			}
			const after = n[item + 5];
			n[station + 0] = after;
			if (after < 0) n[station + 1] = -1;
			else n[after + 6] = -1;
			n[station + 5]--;
			if (--n[station + 7] === 0) x[(station >> 1) + 10] += now - x[(station >> 1) + 9];
			if (beginning === 0) {
				stationA = station;
				itemA$1 = item;
			} else if (beginning === 1) {
				stationB = station;
				itemB$1 = item;
			} else {
				n[32 + 2 * beginning] = station;
				n[32 + 2 * beginning + 1] = item;
			}
			beginning++;
		}
		for (let begun = 0; begun < beginning; begun++) {
			let station = stationA;
			let item = itemA$1;
			if (begun === 1) {
				station = stationB;
				item = itemB$1;
			} else if (begun > 1) {
				station = n[32 + 2 * begun];
				item = n[32 + 2 * begun + 1];
			}
			const h = station >> 1;
			let word = 0;
			let pass = 0;
			let passes$2 = -1;
			let note = -1;
			let isSlow = false;
			if (item >= 0) {
				word = n[item + 1];
				pass = 1;
				if (!isClean) {
					passes$2 = n[station + 13];
					if (passes$2 >= 0) pass = n[item + passes$2] + 1;
					note = n[item + 10];
					for (let back = note; back >= 0; back = n[back + 0]) if (n[back + 1] === n[station + 14] - 1) isSlow = true;
				}
			} else word = n[station + 26] + 1;
			const a = mix32(n[station + 16] + Math.imul(word, itemA) + Math.imul(pass, visitA) | 0);
			const b = mix32(n[station + 17] + Math.imul(word, itemB) + Math.imul(pass, visitB) | 0);
			const draw = a + b >>> 0;
			const other = a ^ (b >>> 16 | b << 16);
			const kind$1 = n[station + 15];
			let drawn = NaN;
			if (kind$1 === 1) {
				const layer = 2 * (other & 255);
				drawn = x[h + 0] * (draw < quick[layer] ? draw * quick[layer + 1] : exponentialFrom(draw, other));
			} else if (kind$1 === 3) {
				const layer = 2 * (other & 255);
				const normal = draw < quickNormal[layer] ? (other < 0 ? -1 : 1) * draw * quickNormal[layer + 1] : normalFrom(draw, other);
				drawn = x[h + 0] * Math.exp(x[h + 1] * normal);
			} else if (kind$1 === 0) drawn = x[h + 0];
			let hours = item >= 0 ? drawn : x[h + 15];
			if (isSlow || hours !== hours) {
				n[32] = stationA;
				n[33] = itemA$1;
				n[34] = stationB;
				n[35] = itemB$1;
				n[17] = begun;
				n[16] = beginning;
				n[19] = looked;
				n[18] = opening;
				n[20] = openPlace;
				return 4;
			}
			let payload = 0;
			if (item >= 0) {
				const t = item >> 1;
				n[station + 21]++;
				x[h + 6] += now - x[t + 0];
				if (passes$2 >= 0) n[item + passes$2] = pass;
				if (note >= 0) {
					n[station + 22]++;
					hours *= x[(note >> 1) + 0];
				}
				x[t + 4] += hours;
				hours *= x[h + 2];
				x[h + 8] += hours;
				n[item + 4] = 2;
				payload = item << 3 | 0;
			} else {
				x[h + 15] = drawn;
				payload = station - arrivals >> 5 << 3 | 2;
			}
			const due = now + hours;
			let at = last;
			n[1] = ++last;
			while (at > first && x[at - 1] > due) {
				x[at] = x[at - 1];
				n[payloads + at] = n[payloads + at - 1];
				at--;
			}
			x[at] = due;
			n[payloads + at] = payload;
			if (item < 0 && due <= instant) {
				n[32] = stationA;
				n[34] = stationB;
				n[35] = itemB$1;
				n[17] = 1;
				n[16] = beginning;
				return 3;
			}
		}
		if (openPlace !== -1) {
			n[17] = beginning;
			n[16] = beginning;
			n[19] = looked;
			n[18] = opening;
			n[20] = openPlace;
			return 4;
		}
	}
}
// simulations/engine/release.ts
/** The way of an item after its work: the wait, the transfer batch, the cadence, then room in the next step. */
function release(run, item) {
	const { network, items } = run;
	const step = items.ints[item + 3];
	const next = network.plainNext[step];
	if (next !== -1) {
		goOn(run, item, next);
		return;
	}
	items.ints[item + 4] = 3;
	const wait = network.wait[step];
	if (wait === -1) {
		joinBatch(run, item);
		return;
	}
	run.luck.at(run.keys.wait, 2 * step, items.ints[item + 1], passOf(run, item, step));
	run.schedule(run.now + network.variates.draw(wait, run.luck), 1, item);
}
/** The wait is over, or there was none. */
function joinBatch(run, item) {
	const { network, items } = run;
	const step = items.ints[item + 3];
	run.trace?.record(run.now, TraceKind.waitOver, items.ints[item + 0], step);
	const size = network.transferSize[step];
	if (size <= 1) {
		awaitDeparture(run, item);
		return;
	}
	items.times[(item >> 1) + 0] = run.now;
	run.batches.insert(step, item);
	if (++run.batchCount[step] >= size) releaseBatch(run, step);
	else if (network.atMost[step] < Infinity && run.batchDue[step] !== run.batchDue[step]) scheduleBatchDue(run, step, run.now + network.atMost[step]);
}
/** Lets all that waits in a transfer batch go. */
function releaseBatch(run, step) {
	run.batchCount[step] = 0;
	for (let item = run.batches.first(step); item !== -1; item = run.batches.first(step)) {
		run.batches.remove(step, item);
		awaitDeparture(run, item);
	}
}
/** Out of the batch: waits for the cadence, where there is one. */
function awaitDeparture(run, item) {
	const { items, now } = run;
	const step = items.ints[item + 3];
	run.trace?.record(now, TraceKind.batchOver, items.ints[item + 0], step);
	const cadence = run.network.cadence[step];
	if (cadence > 0) {
		const due = nextMultiple(now, cadence);
		if (due > now) {
			items.times[(item >> 1) + 0] = now;
			run.departures.insert(step, item);
			if (run.departureDue[step] !== run.departureDue[step]) {
				run.departureDue[step] = due;
				run.schedule(due, 5, step);
			}
			return;
		}
	}
	ready(run, item);
}
/** The train leaves: all that waits for it is ready. */
function depart(run, step) {
	run.departureDue[step] = NaN;
	for (let item = run.departures.first(step); item !== -1; item = run.departures.first(step)) {
		run.departures.remove(step, item);
		ready(run, item);
	}
}
/** The first whole multiple at or after `now`; the sum of many times may miss it by a rounding. */
function nextMultiple(now, cadence) {
	const whole = Math.round(now / cadence);
	if (Math.abs(now - whole * cadence) <= 1e-9 * cadence) return now;
	return (Math.floor(now / cadence) + 1) * cadence;
}
/** Nothing but room keeps the item here now. */
function ready(run, item) {
	const { network, items } = run;
	const step = items.ints[item + 3];
	run.trace?.record(run.now, TraceKind.cadenceOver, items.ints[item + 0], step);
	const first = network.linkStart[step];
	const end = network.linkStart[step + 1];
	if (first === end) {
		deliver(run, item);
		return;
	}
	if (network.splits[step] === 1) {
		items.ints[item + 4] = 5;
		waitForPlace(run, item, network.splitDoor[step]);
		return;
	}
	const to = end - first === 1 ? network.linkTo[first] : drawLink(run, item, step, first, end);
	if (joinsAt(run, item, to) && items.ints[items.ints[item + 11] + 13] > 1) {
		if (items.ints[item + 9] !== -1) settleFinders(run, item, to);
		items.ints[item + 7] = to;
		moveOn(run, item);
	} else goOn(run, item, to);
}
/** The item is to enter `to`: at once where there is always room, else when its turn comes. */
function goOn(run, item, to) {
	const { items } = run;
	if (items.ints[item + 9] !== -1) settleFinders(run, item, to);
	items.ints[item + 4] = 4;
	items.ints[item + 7] = to;
	if (run.alwaysRoom[to] === 1) moveOn(run, item);
	else waitForPlace(run, item, to);
}
function drawLink(run, item, step, first, end) {
	const { network, items } = run;
	run.luck.at(run.keys.route, 2 * step, items.ints[item + 1], passOf(run, item, step));
	const u = run.luck.uniform() * network.linkChance[end - 1];
	let link = first;
	while (link < end - 1 && u >= network.linkChance[link]) link++;
	return network.linkTo[link];
}
function waitForPlace(run, item, to) {
	const { items, ledger, now } = run;
	const step = items.ints[item + 3];
	items.times[(item >> 1) + 0] = now;
	items.ints[item + 7] = to;
	ledger.steps[step].recordStuck(1, now);
	run.entries.insert(entryList(run, to, item), item);
	run.openSteps.add(to);
}
/** Moves a ready item, in no list any more, to the step it was drawn for. */
function moveOn(run, item) {
	const { network, items } = run;
	const step = items.ints[item + 3];
	const to = items.ints[item + 7];
	leaveOnward(run, item);
	if (items.ints[item + 4] === 5) {
		split(run, item, step);
		return;
	}
	let mover = item;
	if (items.ints[item + 11] !== -1 && joinsAt(run, item, to)) {
		mover = merge(run, item);
		if (mover === -1) return;
	}
	items.ints[mover + 7] = -1;
	if (network.ropeIds.length > 0) leaveSpans(run, mover, to);
	enter(run, mover, to);
}
function leaveOnward(run, item) {
	const { network, items } = run;
	const step = items.ints[item + 3];
	run.trace?.record(run.now, TraceKind.leave, items.ints[item + 0], step);
	leave(run, item, true);
	if (network.spawnStart[step] !== network.spawnStart[step + 1]) spawn(run, item, step);
}
/** A copy goes down every link. The item itself waits in no step until they meet again. */
function split(run, item, step) {
	const { network, items } = run;
	items.ints[item + 12] = step;
	items.ints[item + 4] = 5;
	items.ints[item + 7] = -1;
	items.ints[item + 13] = network.linkStart[step + 1] - network.linkStart[step];
	for (let link = network.linkStart[step]; link < network.linkStart[step + 1]; link++) {
		const copy = items.add();
		items.ints[copy + 0] = items.ints[item + 0];
		items.ints[copy + 1] = items.ints[item + 1];
		items.ints[copy + 2] = items.ints[item + 2];
		items.times[(copy >> 1) + 1] = items.times[(item >> 1) + 1];
		items.ints[copy + 11] = item;
		inheritRework(run, copy, item);
		items.takePasses(copy, item);
		const to = network.linkTo[link];
		if (to === network.joinAt[step]) {
			const merged = merge(run, copy);
			if (merged !== -1) enter(run, merged, to);
		} else enter(run, copy, to);
	}
}
/** Copies of an item on its way back to where a defect was found are rework too; the place lies outside their branch. */
function inheritRework(run, copy, item) {
	const { items, notes } = run;
	const inner = items.ints[item + 10];
	if (inner === -1) return;
	items.ints[copy + 10] = notes.addReturn(FoundAt.customer, notes.effort(inner));
}
/** Whether an item is a copy that is joined with its others at `step`. */
function joinsAt(run, item, step) {
	const { network, items } = run;
	const parent = items.ints[item + 11];
	return parent !== -1 && network.joinAt[items.ints[parent + 12]] === step;
}
/** A copy is home: gives what it carries to the item it is a copy of; returns that once the set is complete. */
function merge(run, copy) {
	const { network, items, notes } = run;
	const parent = items.ints[copy + 11];
	items.times[(parent >> 1) + 4] += items.times[(copy >> 1) + 4];
	for (let note = items.ints[copy + 9]; note !== -1;) {
		const next = notes.next(note);
		notes.setNext(note, -1);
		hangNote(run, parent, note);
		note = next;
	}
	notes.removeAll(items.ints[copy + 10]);
	items.takePasses(parent, copy);
	if (network.ropeIds.length > 0) {
		passRopesOn(run, copy, parent);
		leaveSpans(run, copy, -1);
	}
	items.remove(copy);
	return --items.ints[parent + 13] === 0 ? parent : -1;
}
/** What a copy holds of a rope that goes on beyond the join, the item holds from now on. */
function passRopesOn(run, copy, item) {
	const { network, items } = run;
	const ropes = network.ropeIds.length;
	const join = network.joinAt[items.ints[item + 12]];
	for (let rope = 0; rope < ropes; rope++) {
		if (!(network.ropeSpan[rope * network.stepIds.length + join] === 1) || !items.holdsRope(copy, rope) || items.holdsRope(item, rope)) continue;
		items.setRope(item, rope, true);
		items.setRope(copy, rope, false);
	}
}
/** Hands the item to the customer, who sends it back when there is a defect left. */
function deliver(run, item) {
	const { network, items, ledger, now } = run;
	if (items.ints[item + 9] !== -1) {
		sendBack(run, item, findMaker(run, item, Finder.customer), FoundAt.customer);
		return;
	}
	leaveOnward(run, item);
	if (network.ropeIds.length > 0) leaveSpans(run, item, -1);
	run.trace?.record(now, TraceKind.deliver, items.ints[item + 0], items.ints[item + 3]);
	ledger.recordDelivery(items.ints[item + 2], now - items.times[(item >> 1) + 1], now - items.times[(item >> 1) + 2], items.times[(item >> 1) + 4], items.ints[item + 8] === 1, now);
	const measures = network.measureIds.length;
	for (let i = 0; i < measures; i++) {
		const hours = items.measureEnd(item, i) - items.measureStart(item, i);
		if (hours >= 0) ledger.measureTimes[i].add(hours);
	}
	run.notes.removeAll(items.ints[item + 10]);
	items.remove(item);
}
/** Failure demand: by chance, leaving a step makes work of another type, due at once or some time after. */
function spawn(run, item, step) {
	const { network, items, luck, keys } = run;
	const pass = passOf(run, item, step);
	for (let i = network.spawnStart[step]; i < network.spawnStart[step + 1]; i++) {
		const child = mix32(Math.imul(items.ints[item + 1], 739982445) ^ network.spawnHash[i] ^ Math.imul(pass, 695872825));
		luck.at(keys.spawn, 2 * step, child, Purpose.spawn);
		if (luck.uniform() >= network.spawnChance[i]) continue;
		const after = network.spawnAfter[i] === -1 ? 0 : network.variates.draw(network.spawnAfter[i], luck);
		const made = items.add();
		items.ints[made + 2] = network.spawnType[i];
		items.ints[made + 1] = child;
		items.ints[made + 3] = network.spawnTo[i];
		run.schedule(run.now + after, 3, made);
	}
}
/** Draws when the next lot of an arrival comes. */
function scheduleArrival(run, arrival) {
	const { network, luck, keys } = run;
	const every = network.variates.at(network.arrivalEvery[arrival]);
	const [keyA, keyB] = [keys.arrival[2 * arrival], keys.arrival[2 * arrival + 1]];
	const row = run.rowOfArrival(arrival);
	const { ints, hours } = run.memory;
	const lot = ints[row + 26];
	const due = run.now + every.drawAt(luck, keyA, keyB, lot, 0);
	if (ints[row + 12] === 1) hours[(row >> 1) + 15] = every.drawAt(luck, keyA, keyB, lot + 1, 0);
	run.schedule(due, 2, arrival);
}
/** Makes the next item of an arrival; it has not arrived yet. */
function newItem(run, arrival) {
	const { network, items } = run;
	const item = items.add();
	items.ints[item + 2] = network.arrivalType[arrival];
	const count = run.memory.ints[run.rowOfArrival(arrival) + 25]++;
	items.ints[item + 1] = mix32(count + network.arrivalHash[arrival] | 0);
	items.ints[item + 3] = network.arrivalTo[arrival];
	return item;
}
/** A new item is there, before its first step. */
function arrive(run, item) {
	const { items, ledger, now } = run;
	const step = items.ints[item + 3];
	items.ints[item + 0] = ledger.recordArrival(now);
	items.times[(item >> 1) + 1] = now;
	items.times[(item >> 1) + 0] = now;
	if (run.trace !== null) {
		run.trace.recordType(items.ints[item + 0], items.ints[item + 2]);
		run.trace.record(now, TraceKind.arrive, items.ints[item + 0], step);
	}
}
/** Sends an item that has arrived to its first step, or to the backlog before it. */
function knock(run, item) {
	const { items } = run;
	const step = items.ints[item + 3];
	if (run.alwaysRoom[step] === 1) {
		enter(run, item, step);
		return;
	}
	run.entries.insert(entryList(run, step, item), item);
	run.ledger.recordOutside(1, run.now);
	run.openSteps.add(step);
}
/** How often the item has been worked on at a step, this time included; 1 where it can be there only once. */
function passOf(run, item, step) {
	const column = run.network.visitColumn[step];
	return column === -1 ? 1 : run.items.passesAt(item, column);
}
// simulations/engine/work.ts
/** At every server where somebody came or became free. */
function takeUpAll(run) {
	while (!run.openServers.isEmpty) takeUp(run, run.openServers.take());
}
/** Every free worker of a server takes up what goes first: the highest priority, then who has waited longest. */
function takeUp(run, server) {
	while (run.freeWorkers(server) > 0 && takeUpOne(run, server));
}
function takeUpOne(run, server) {
	const { network } = run;
	let step = server;
	let best = -1;
	if (server < run.steps) best = firstToTakeUp(run, server);
	else {
		const steps = network.serverSteps[server];
		for (let i = 0; i < steps.length; i++) {
			const head = firstToTakeUp(run, steps[i]);
			if (head === -1 || best !== -1 && !goesFirst(run, head, best)) continue;
			best = head;
			step = steps[i];
		}
	}
	if (best === -1) return false;
	if (network.jobSize[step] > 0) tryJob(run, step, server);
	else if (!sentBackInstead(run, best, step)) startItem(run, best, step, server);
	return true;
}
function goesFirst(run, item, other) {
	const { items, network } = run;
	const cls = network.typeClass[items.ints[item + 2]];
	const otherClass = network.typeClass[items.ints[other + 2]];
	if (cls !== otherClass) return cls < otherClass;
	if (items.times[(item >> 1) + 0] !== items.times[(other >> 1) + 0]) return items.times[(item >> 1) + 0] < items.times[(other >> 1) + 0];
	return items.ints[item + 0] < items.ints[other + 0];
}
/** Who would be taken up next at a step; NONE when nobody waits, or a job is not complete yet. */
function firstToTakeUp(run, step) {
	const { network, queues } = run;
	const size = network.jobSize[step];
	if (size > 0 && run.ledger.steps[step].queued < size && !isOverdue(run, step)) return -1;
	const { classes } = network;
	if (classes === 1) return queues.first(step);
	for (let list = step * classes; list < (step + 1) * classes; list++) if (queues.first(list) !== -1) return queues.first(list);
	return -1;
}
function isOverdue(run, step) {
	return isDue(run, oldestSince(run, step) + run.network.atMost[step]);
}
/** Whether a time has come; a sum of times may miss it by a rounding. NaN never comes. */
function isDue(run, time) {
	return time <= run.now * (1 + 1e-11);
}
/** When a step finds a defect in what it would take up, the item goes back instead, at no cost of time. */
function sentBackInstead(run, item, step) {
	const { network, items, ledger, now } = run;
	if (items.ints[item + 9] === -1) return false;
	const maker = findMaker(run, item, step);
	if (maker === -1) return false;
	run.queues.remove(step * network.classes + network.typeClass[items.ints[item + 2]], item);
	ledger.steps[step].recordUnqueue(items.times[(item >> 1) + 0], now);
	sendBack(run, item, maker, FoundAt.takeUp(step));
	return true;
}
function startItem(run, item, step, server) {
	startWorker(run, item, step, server, takeFromQueue(run, item, step));
}
/** Forms a job of the items that go first, once those with known defects have gone back; too few may be left. */
function tryJob(run, step, server) {
	const { network, items, queues } = run;
	const size = network.jobSize[step];
	const { classes } = network;
	let seen = 0;
	for (let list = step * classes; list < (step + 1) * classes && seen < size; list++) for (let item = queues.first(list); item !== -1 && seen < size;) {
		const next = items.ints[item + 5];
		if (!sentBackInstead(run, item, step)) seen++;
		item = next;
	}
	if (seen === 0 || seen < size && !isOverdue(run, step)) {
		awaitBatchDue(run, step);
		return;
	}
	let lead = -1;
	let last = -1;
	let hours = 0;
	for (let taken = 0; taken < seen; taken++) {
		const item = firstInQueue(run, step);
		hours += takeFromQueue(run, item, step);
		if (last === -1) lead = item;
		else items.ints[last + 5] = item;
		last = item;
	}
	if (network.setup[step] !== -1) {
		run.luck.at(run.keys.setup, 2 * step, items.ints[lead + 1], passOf(run, lead, step));
		hours += network.variates.draw(network.setup[step], run.luck);
	}
	startWorker(run, lead, step, server, hours);
	awaitBatchDue(run, step);
}
function firstInQueue(run, step) {
	const { network, queues } = run;
	let list = step * network.classes;
	while (queues.first(list) === -1) list++;
	return queues.first(list);
}
/** Takes one item out of the queue and returns how long its work will take. */
function takeFromQueue(run, item, step) {
	const { network, items, ledger } = run;
	run.queues.remove(step * network.classes + network.typeClass[items.ints[item + 2]], item);
	ledger.steps[step].recordDequeue();
	return hoursOfWork(run, item, run.stations[step]);
}
/** A worker who works at one item at a time has it. */
function begin$1(run, item, station) {
	const hours = hoursOfWork(run, item, station);
	station.ledger.recordWork(hours);
	run.schedule(run.now + hours, 0, item);
}
/** An item is taken up: how long the work will take. */
function hoursOfWork(run, item, station) {
	const { items, luck, now } = run;
	const { ints, times } = items;
	const { ledger, step, visitColumn } = station;
	if (ints[item + 10] !== -1) arriveBack(run, item, FoundAt.takeUp(step));
	const rework = ints[item + 10] !== -1;
	ledger.recordPass(times[(item >> 1) + 0], now, rework);
	const pass = visitColumn === -1 ? 1 : items.addPass(item, visitColumn);
	let hours = station.process.drawAt(luck, station.processKeyA, station.processKeyB, ints[item + 1], pass);
	if (rework) hours *= effortOf(run, item);
	times[(item >> 1) + 4] += hours;
	hours *= station.stretch;
	if (station.switchCost > 0) {
		const beyond = ledger.inStep - run.network.serverSize[run.network.stepServer[step]];
		if (beyond > 0) hours *= 1 + station.switchCost * beyond;
	}
	ints[item + 4] = 2;
	run.trace?.record(now, TraceKind.takeUp, ints[item + 0], step);
	return hours;
}
function startWorker(run, lead, step, server, hours) {
	run.takeWorker(server);
	run.ledger.steps[step].recordWork(hours);
	const slots = run.slots[server];
	if (slots !== null) slots[freeSlot(run, server, slots)] = lead;
	run.schedule(run.now + hours, 0, lead);
}
function freeSlot(run, server, slots) {
	for (let slot = 0; slot < slots.length; slot++) if (slots[slot] === -1 && slot !== run.outWorker[server]) return slot;
	throw new Error("no free worker");
}
/** A worker has finished an item, or a job of several. */
function finish(run, lead) {
	const { network, items } = run;
	const step = items.ints[lead + 3];
	const server = network.stepServer[step];
	run.freeWorker(server);
	run.openServers.add(server);
	const slots = run.slots[server];
	if (slots !== null) slots[slots.indexOf(lead)] = -1;
	if (network.jobSize[step] === 0 && !run.oldJobs.delete(lead)) {
		finishItem(run, lead, step);
		return;
	}
	for (let item = lead; item !== -1;) {
		const next = items.ints[item + 5];
		items.ints[item + 5] = -1;
		finishItem(run, item, step);
		item = next;
	}
}
function finishItem(run, item, step) {
	run.ledger.recordFinish();
	run.trace?.record(run.now, TraceKind.finish, run.items.ints[item + 0], step);
	if (checkQuality(run, item, run.stations[step])) release(run, item);
}
/** Draws the quality of what a step has finished. False when the step finds a defect itself: the item is on its way back. */
function checkQuality(run, item, station) {
	const { network, items, luck } = run;
	const { ints } = items;
	const { defectChance, step } = station;
	if (ints[item + 10] !== -1) arriveBack(run, item, FoundAt.finish(step));
	if (defectChance === 0) return true;
	luck.aim(station.qualityKeyA, station.qualityKeyB, ints[item + 1], passOf(run, item, step));
	if (luck.uniform() < defectChance) addDefect(run, item, step, network.finder[step]);
	if (!station.findsOwn || ints[item + 9] === -1) return true;
	const maker = findMaker(run, item, step);
	if (maker === -1) return true;
	sendBack(run, item, maker, FoundAt.finish(step));
	return false;
}
/** An incomplete job or transfer batch has waited long enough. Returns whether it goes. */
function batchIsDue(run, step) {
	const { network, items, batches } = run;
	run.batchDue[step] = NaN;
	const isJob = network.jobSize[step] > 0;
	const head = batches.first(step);
	const oldest = isJob ? oldestSince(run, step) : head === -1 ? NaN : items.times[(head >> 1) + 0];
	if (oldest !== oldest) return false;
	const due = oldest + network.atMost[step];
	if (isDue(run, due)) return true;
	scheduleBatchDue(run, step, due);
	return false;
}
// simulations/engine/shortWay.ts
/**
* Takes the short way as far as it goes, up to `end`, and returns why it stopped (one of Stop). What it began and left to
* the long way has begun by then; what is to settle stands on the run's agendas.
*/
function takeShortWay(run, end) {
	if (!run.hasShortWay) return 1;
	run.memory.hours[4] = end;
	for (;;) {
		if (!run.memory.isOnFloor) return 1;
		const why = passOn();
		if (why === 1 || why === 0) return why;
		run.now = run.memory.hours[0];
		if (run.memory.ints[14] < 0) run.ledger.countNoted();
		if (why === 5) makeRoom(run);
		else if (why === 3) {
			makeWay(run);
			return why;
		} else if (why === 4) {
			const next = beginTheRest(run);
			if (next !== 5) return next;
		} else return why;
	}
}
function makeRoom({ memory, items, notes, events }) {
	if (memory.ints[4] === -1) items.grow();
	if (memory.ints[6] === -1) notes.grow();
	if (memory.ints[1] > memory.ints[3] - 16) events.makeRoom();
}
/** Those who have not begun yet do so the long way. Returns Stop.full where the short way can go on. */
function beginTheRest(run) {
	const { memory, events } = run;
	const { opening, openPlace } = readAgenda(run);
	const instant = run.now * (1 + 1e-11);
	for (let begun = memory.ints[17]; begun < memory.ints[16]; begun++) {
		const at = 32 + 2 * begun;
		const item = memory.ints[at + 1];
		if (item !== -1) {
			begin$1(run, item, run.stations[memory.ints[memory.ints[at] + 30]]);
			continue;
		}
		scheduleArrival(run, (memory.ints[at] - memory.ints[15]) / 32);
		if (!events.isDue(instant)) continue;
		makeWay(run);
		return 3;
	}
	if (openPlace === -1) return events.isDue(instant) ? 2 : 5;
	for (const step of opening) run.openServers.add(step);
	if (openPlace >= 0) run.openSteps.add(memory.ints[openPlace + 30]);
	return 4;
}
/** The stations that nobody has looked at yet, by step, and the one where a place is open. */
function readAgenda({ memory: { ints } }) {
	const opening = [];
	for (let at = ints[19]; at < ints[18]; at++) opening.push(ints[ints[64 + at] + 30]);
	return {
		opening,
		openPlace: ints[20]
	};
}
/** An item has come, and something else is due at the same instant: who was about to begin with it waits for that. */
function makeWay(run) {
	const { ints } = run.memory;
	const step$1 = ints[ints[ints[32] + 29] + 30];
	if (ints[16] === 2) {
		const item = ints[35];
		ints[item + 4] = 1;
		ints[ints[34] + 5]++;
		run.queues.insert(step$1, item);
		run.freeWorker(step$1);
	}
	run.openServers.add(step$1);
}
// simulations/engine/outages.ts
/** Schedules the first outage of every server that has them. */
function startOutages(run) {
	for (let server = 0; server < run.network.servers; server++) if (run.network.outageEvery[server] !== -1) scheduleNext(run, server);
}
/** One worker, drawn evenly from all, stops; work in hand is kept. */
function beginOutage(run, server) {
	const { network, luck, keys, ledger, now } = run;
	const slots = run.slots[server];
	const count = run.outageCount[server];
	luck.at(keys.outageWorker, 2 * server, count, 0);
	const worker = Math.floor(luck.uniform() * slots.length);
	const lead = slots[worker];
	if (lead === -1) run.takeWorker(server);
	else run.outRemaining[server] = run.unschedule(0, lead) - now;
	run.outWorker[server] = worker;
	ledger.recordOut(server, 1, now);
	luck.at(keys.outageLasts, 2 * server, count, 0);
	run.schedule(now + network.variates.draw(network.outageLasts[server], luck), 7, server);
}
/** The worker is back and goes on where it stopped. */
function endOutage(run, server) {
	const { ledger, now } = run;
	const lead = run.slots[server][run.outWorker[server]];
	ledger.recordOut(server, -1, now);
	run.outWorker[server] = -1;
	if (lead === -1) {
		run.freeWorker(server);
		run.openServers.add(server);
	} else run.schedule(now + run.outRemaining[server], 0, lead);
	run.outageCount[server]++;
	scheduleNext(run, server);
}
/** Draws when the next outage of a server begins. */
function scheduleNext(run, server) {
	const { network, luck, keys } = run;
	luck.at(keys.outageEvery, 2 * server, run.outageCount[server], 0);
	run.schedule(run.now + network.variates.draw(network.outageEvery[server], luck), 6, server);
}
// simulations/engine/places.ts
/** Fills every place that has opened: the highest priority first, then who has been ready longest. */
function fillPlaces(run) {
	while (!run.openSteps.isEmpty) fillStep(run, run.openSteps.take());
}
function fillStep(run, step) {
	const { limit, ledger } = run.stations[step];
	while (ledger.inStep < limit && letOneIn(run, step));
}
function letOneIn(run, step) {
	const { network, items, entries } = run;
	const { classes, entryKinds } = network;
	const ropesOpen = entryKinds === 1 || hasRoom(run, step, -1);
	for (let cls = 0; cls < classes; cls++) {
		const list = (step * classes + cls) * entryKinds;
		let chosen = entries.first(list);
		let chosenList = list;
		if (entryKinds > 1 && ropesOpen) {
			const roped = entries.first(list + 1);
			if (roped !== -1 && goesBefore(run, roped, chosen)) {
				chosen = roped;
				chosenList = list + 1;
			}
		}
		if (entryKinds > 2) {
			const other = firstThatFits(run, list + 2, step);
			if (other !== -1 && goesBefore(run, other, chosen)) {
				chosen = other;
				chosenList = list + 2;
			}
		}
		if (chosen !== -1) {
			entries.remove(chosenList, chosen);
			if (items.ints[chosen + 4] === 0) {
				run.ledger.recordOutside(-1, run.now);
				enter(run, chosen, step);
			} else {
				run.ledger.steps[items.ints[chosen + 3]].recordStuck(-1, run.now);
				moveOn(run, chosen);
			}
			return true;
		}
		if (ropesOpen && letNewOneIn(run, step, cls)) return true;
	}
	return false;
}
function goesBefore(run, item, other) {
	if (other === -1) return true;
	const { ints, times } = run.items;
	const since = times[(item >> 1) + 0];
	const others = times[(other >> 1) + 0];
	return since < others || since === others && ints[item + 0] < ints[other + 0];
}
/** The first of those that are looked at each for itself: who splits, or holds some of the ropes that start here already. */
function firstThatFits(run, list, step) {
	const { items } = run;
	for (let item = run.entries.first(list); item !== -1; item = items.ints[item + 5]) if (items.ints[item + 4] === 5 ? canSplit(run, item) : hasRoom(run, step, item)) return item;
	return -1;
}
function canSplit(run, item) {
	const { network } = run;
	const step = run.items.ints[item + 3];
	for (let link = network.linkStart[step]; link < network.linkStart[step + 1]; link++) {
		const to = network.linkTo[link];
		if (network.joinAt[step] !== to && !hasRoom(run, to, item)) return false;
	}
	return true;
}
/** Work without end: a new item is there whenever there is room. */
function letNewOneIn(run, step, cls) {
	const { network } = run;
	const always = network.alwaysOf[step];
	for (let i = 0; i < always.length; i++) {
		const arrival = always[i];
		if (network.typeClass[network.arrivalType[arrival]] !== cls) continue;
		const item = newItem(run, arrival);
		arrive(run, item);
		enter(run, item, step);
		return true;
	}
	return false;
}
// simulations/engine/replicate.ts
/** More things than this at one instant, and so many for each item present: time stands still (work that takes no time). */
const MOST_AT_ONE_INSTANT = 2e5;
/** A run that cannot go on, or that broke a law of bookkeeping. `code` is a key of the catalogue. */
var RunFailure = class extends Error {
	code;
	params;
	constructor(code, params) {
		super(`${code} ${JSON.stringify(params)}`);
		this.code = code;
		this.params = params;
		this.name = "RunFailure";
	}
};
/** What is due first, and what moves at once. */
function begin(run) {
	const { network } = run;
	for (let arrival = 0; arrival < network.arrivalIds.length; arrival++) if (network.arrivalEvery[arrival] === -1) run.openSteps.add(network.arrivalTo[arrival]);
	else scheduleArrival(run, arrival);
	startOutages(run);
	settle(run);
}
/**
* Everything due up to and including `end`. All that happens at one instant happens first, then places are
* filled, then workers take up. Times that differ only by the rounding of sums are one instant.
*/
function runUntil(run, end) {
	const { events } = run;
	comeToFloor(run.memory);
	const last = end * (1 + 1e-11);
	while (events.isDue(last)) {
		let things = 0;
		const stop = takeShortWay(run, end);
		if (stop === 4) settle(run);
		else if (stop === 1 || stop === 0) run.now = Math.min(events.nextTime(), end);
		const instant = run.now * (1 + 1e-11);
		while (events.isDue(instant)) {
			things = handleDue(run, instant, things);
			fillPlaces(run);
			if (!events.isDue(instant)) settle(run);
		}
	}
}
/** Handles all that is due at an instant, where so many `things` have happened already; returns how many now. */
function handleDue(run, instant, things) {
	const { events } = run;
	let late = null;
	for (;;) {
		if (events.isDue(instant)) {
			const entry = events.take();
			if (isLate(entry)) (late ??= []).push(entry);
			else handle(run, entry);
		} else {
			const entry = late?.shift();
			if (entry === void 0) return things;
			handle(run, entry);
		}
		if (++things > MOST_AT_ONE_INSTANT + 100 * run.ledger.present) throw new RunFailure("run.standsStill", { hour: run.now });
	}
}
/** What waits for all else at its instant: who is finished just now is in the batch whose time is up, and is not held by an outage. */
function isLate(entry) {
	const kind = RunState.kindOf(entry);
	return kind === 4 || kind === 6;
}
/** Fills places and takes up work until nothing more moves at this instant. */
function settle(run) {
	for (;;) {
		fillPlaces(run);
		if (run.openServers.isEmpty) return;
		takeUpAll(run);
	}
}
function handle(run, entry) {
	const index = RunState.indexOf(entry);
	switch (RunState.kindOf(entry)) {
		case 0:
			finish(run, index);
			return;
		case 2:
			for (let i = 0; i < run.network.arrivalSize[index]; i++) {
				const item = newItem(run, index);
				arrive(run, item);
				knock(run, item);
			}
			run.memory.ints[run.rowOfArrival(index) + 26]++;
			scheduleArrival(run, index);
			return;
		case 1:
			joinBatch(run, index);
			return;
		case 5:
			depart(run, index);
			return;
		case 3:
			arrive(run, index);
			knock(run, index);
			return;
		case 4:
			if (!batchIsDue(run, index)) return;
			if (run.network.jobSize[index] > 0) run.openServers.add(run.network.stepServer[index]);
			else releaseBatch(run, index);
			return;
		case 6:
			beginOutage(run, index);
			return;
		default: endOutage(run, index);
	}
}
// src/model/durations.ts
/** The calendar of a map that says nothing of its own. */
const defaultCalendar = {
	hoursPerDay: 8,
	daysPerWeek: 5
};
/** The calendar of a map: what `d` and `w` mean in it. A value that makes no sense counts as absent. */
function calendarOf(map) {
	const { hoursPerDay, daysPerWeek } = map.calendar ?? {};
	return {
		hoursPerDay: isWithin(hoursPerDay, 24) ? hoursPerDay : defaultCalendar.hoursPerDay,
		daysPerWeek: isWithin(daysPerWeek, 7) ? daysPerWeek : defaultCalendar.daysPerWeek
	};
}
function isWithin(value, most) {
	return typeof value === "number" && value > 0 && value <= most;
}
const wholeDuration = /^\s*(?:(?:\d+(?:\.\d*)?|\.\d+)\s*[mhdw]\s*)+$/i;
const onePart = /(\d+(?:\.\d*)?|\.\d+)\s*([mhdw])/gi;
function hoursPerUnit(unit, calendar) {
	switch (unit.toLowerCase()) {
		case "m": return 1 / 60;
		case "h": return 1;
		case "d": return calendar.hoursPerDay;
		default: return calendar.hoursPerDay * calendar.daysPerWeek;
	}
}
/**
* A duration as a person types it ("2h", "1d 4h", "0.5d", "1w 2d", "90m") in working hours.
* Null when it is not one: empty, without unit, negative, or too large to be a number.
*/
function parseDuration(text, calendar) {
	if (typeof text !== "string" || text.length > 200 || !wholeDuration.test(text)) return null;
	let hours = 0;
	for (const [, amount, unit] of text.matchAll(onePart)) hours += unit === "m" || unit === "M" ? Number(amount) / 60 : Number(amount) * hoursPerUnit(unit, calendar);
	return Number.isFinite(hours) ? hours : null;
}
/** The hours that a rate is per: "w" is a week, "2w" are two. Null when it is no time at all. */
function parsePer(text, calendar) {
	const per = text.trim();
	return parseDuration(/^[mhdw]$/i.test(per) ? `1${per}` : per, calendar) || null;
}
/** No cv is wider: of a wider one hardly any draw is more than nothing, and in the end none is a number. */
const mostSpread = 1e3;
/** The nine distributions and the durations that each needs; `cv` and `values` are looked at apart. */
const distributionDurations = {
	constant: ["value"],
	exponential: ["mean"],
	gamma: ["mean"],
	lognormal: ["mean"],
	triangular: [
		"min",
		"mode",
		"max"
	],
	pert: [
		"min",
		"mode",
		"max"
	],
	uniform: ["min", "max"],
	percentiles: ["p50", "p90"],
	empirical: []
};
const needsCv = /* @__PURE__ */ new Set(["gamma", "lognormal"]);
/** All that is wrong with a time as it is written; empty when it can be used. */
function timeFaults(spec, calendar) {
	if (typeof spec === "string") return parseDuration(spec, calendar) === null ? [{
		at: [],
		code: "time.duration",
		params: { found: spec }
	}] : [];
	if (typeof spec !== "object" || spec === null || Array.isArray(spec)) return [{
		at: [],
		code: "time.shape",
		params: { found: spec }
	}];
	const fields = spec;
	const kind = fields["distribution"];
	if (typeof kind !== "string" || !Object.hasOwn(distributionDurations, kind)) return [{
		at: ["distribution"],
		code: "time.unknown",
		params: { found: kind }
	}];
	const faults = [];
	const hours = [];
	const names = distributionDurations[kind];
	for (const name of names) {
		const parsed = parseDuration(fields[name], calendar);
		if (fields[name] === void 0) faults.push({
			at: [],
			code: "time.missing",
			params: {
				distribution: kind,
				field: name
			}
		});
		else if (parsed === null) faults.push({
			at: [name],
			code: "time.duration",
			params: { found: fields[name] }
		});
		else hours.push(parsed);
	}
	if (needsCv.has(kind)) {
		const cv = fields["cv"];
		if (cv === void 0) faults.push({
			at: [],
			code: "time.missing",
			params: {
				distribution: kind,
				field: "cv"
			}
		});
		else if (typeof cv !== "number" || !(cv >= 0 && cv <= 1e3)) faults.push({
			at: ["cv"],
			code: "time.cv",
			params: {
				found: cv,
				most: mostSpread
			}
		});
	}
	if (kind === "empirical") faults.push(...valueFaults(fields["values"], calendar));
	if (faults.length === 0 && !inOrder(kind, hours)) faults.push({
		at: [],
		code: "time.order",
		params: { distribution: kind }
	});
	return faults;
}
function valueFaults(values, calendar) {
	if (!Array.isArray(values) || values.length === 0) return [{
		at: ["values"],
		code: "time.empty",
		params: { found: values }
	}];
	return values.flatMap((value, index) => parseDuration(value, calendar) === null ? [{
		at: ["values", String(index)],
		code: "time.duration",
		params: { found: value }
	}] : []);
}
function inOrder(kind, hours) {
	if (kind === "percentiles") return hours[0] > 0 && hours[1] > hours[0];
	if (kind === "triangular" || kind === "pert" || kind === "uniform") return hours.every((value, index) => index === 0 || value >= hours[index - 1]);
	return true;
}
/**
* A time as it is written in the file, in hours; null when it is missing or anything is wrong with
* it. A distribution without spread (cv 0, or all ends equal) comes out as the constant that it is.
*/
function parseTime(spec, calendar, bare) {
	if (spec === void 0 || timeFaults(spec, calendar).length > 0) return null;
	const hours = (text) => parseDuration(text, calendar) ?? NaN;
	if (typeof spec === "string") return bare === "constant" ? {
		distribution: "constant",
		value: hours(spec)
	} : lognormal(hours(spec), bare.cv);
	switch (spec.distribution) {
		case "constant": return {
			distribution: "constant",
			value: hours(spec.value)
		};
		case "exponential": {
			const mean = hours(spec.mean);
			return mean === 0 ? {
				distribution: "constant",
				value: 0
			} : {
				distribution: "exponential",
				mean
			};
		}
		case "gamma": {
			const mean = hours(spec.mean);
			return mean === 0 || spec.cv === 0 ? {
				distribution: "constant",
				value: mean
			} : {
				distribution: "gamma",
				mean,
				cv: spec.cv
			};
		}
		case "lognormal": return lognormal(hours(spec.mean), spec.cv);
		case "triangular":
		case "pert": {
			const [min, mode, max] = [
				hours(spec.min),
				hours(spec.mode),
				hours(spec.max)
			];
			return min === max ? {
				distribution: "constant",
				value: min
			} : {
				distribution: spec.distribution,
				min,
				mode,
				max
			};
		}
		case "uniform": {
			const [min, max] = [hours(spec.min), hours(spec.max)];
			return min === max ? {
				distribution: "constant",
				value: min
			} : {
				distribution: "uniform",
				min,
				max
			};
		}
		case "percentiles": return {
			distribution: "percentiles",
			p50: hours(spec.p50),
			p90: hours(spec.p90)
		};
		case "empirical": return {
			distribution: "empirical",
			values: spec.values.map(hours)
		};
	}
}
function lognormal(mean, cv) {
	return mean === 0 || cv === 0 ? {
		distribution: "constant",
		value: mean
	} : {
		distribution: "lognormal",
		mean,
		cv
	};
}
/** Spread of a process time that is written as a bare duration. */
const defaultVariability = .75;
/** The map's cv for process times that are bare durations. */
function variabilityOf(map) {
	const { variability } = map;
	return typeof variability === "number" && Number.isFinite(variability) && variability >= 0 ? variability : defaultVariability;
}
/** The process time of a step as the simulation draws it, in hours; null when missing or wrong. */
function processTimeOf(map, step) {
	return parseTime(step.processTime, calendarOf(map), { cv: variabilityOf(map) });
}
// src/model/own.ts
/**
* Looks an id up in a collection. Ids are data: "constructor" or "__proto__" finds only what the
* collection itself holds, never something inherited.
*/
function own$1(record, id) {
	return record !== void 0 && record !== null && Object.hasOwn(record, id) ? record[id] : void 0;
}
/** Orders two ids by code unit, the order that breaks every tie (MODEL.md §2). */
function byId(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Everything here is asked again and again of the same map while it is on the screen. */
const structures = /* @__PURE__ */ new WeakMap();
function structureOf(map) {
	const known = structures.get(map);
	if (known !== void 0) return known;
	const outgoing = /* @__PURE__ */ new Map();
	const incoming = /* @__PURE__ */ new Map();
	for (const [id, link] of Object.entries(map.links ?? {})) {
		if (own$1(map.steps, link.from) === void 0 || own$1(map.steps, link.to) === void 0) continue;
		const entry = {
			id,
			link
		};
		append(outgoing, link.from, entry);
		append(incoming, link.to, entry);
	}
	const order = (a, b) => byId(a.id, b.id);
	for (const entries of outgoing.values()) entries.sort(order);
	for (const entries of incoming.values()) entries.sort(order);
	const structure = {
		outgoing,
		incoming
	};
	structures.set(map, structure);
	return structure;
}
function append(lists, key, value) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [value]);
	else list.push(value);
}
/** The links out of a step, by id. A link to a step that does not exist is left out. */
function outgoingLinks(map, stepId) {
	return structureOf(map).outgoing.get(stepId) ?? [];
}
/**
* Chance, 0 to 1, that an item takes this link: its share, or all of it when the link is the only
* one out of its step or the step splits. Null when several links leave and this one says no share.
*/
function shareOf(map, link) {
	if (outgoingLinks(map, link.from).length <= 1 || own$1(map.steps, link.from)?.split === "all") return 1;
	return typeof link.share === "number" ? link.share / 100 : null;
}
// src/runs/toFlow.ts
const DEFAULT_TYPE = "default";
/**
* Turns a map that `validateMap` and `simulationGaps` have found in order into numbers (MODEL.md §1–2):
* hours, fractions, defaults filled in. Throws on what those checks would have named.
*/
function toFlow(map, overrides = {}) {
	const calendar = calendarOf(map);
	const steps = Object.entries(map.steps).map(([id, step]) => toStep(map, id, step, calendar));
	const arrivals = entriesOf(map.arrivals).map(([id, arrival]) => ({
		id,
		to: arrival.to,
		type: arrival.type ?? DEFAULT_TYPE,
		every: arrival.always === true ? null : needed(time(arrival.every, calendar), `/arrivals/${id}/every`),
		size: arrival.size ?? 1
	}));
	const spawned = steps.flatMap((step) => step.spawns.map((spawn) => spawn.type));
	const flow = {
		types: [.../* @__PURE__ */ new Set([
			...entriesOf(map.types).map(([id]) => id),
			...arrivals.map((arrival) => arrival.type),
			...spawned
		])].map((id) => ({
			id,
			priority: own(map.types, id)?.priority ?? 0
		})),
		pools: entriesOf(map.pools).map(([id, pool]) => ({
			id,
			size: pool.size ?? 1,
			availability: (pool.availability ?? 100) / 100,
			outages: toOutages(pool.outages, calendar)
		})),
		arrivals,
		steps,
		links: entriesOf(map.links).map(([id, link]) => ({
			id,
			from: link.from,
			to: link.to,
			share: shareOf(map, link) ?? 0
		})),
		ropes: entriesOf(map.ropes).map(([id, rope]) => ({
			id,
			from: rope.from,
			to: rope.to,
			limit: rope.limit
		})),
		measures: entriesOf(map.measures).map(([id, measure]) => ({
			id,
			from: measure.from,
			to: measure.to
		})),
		goals: entriesOf(map.goals).map(([id, goal]) => toGoal(id, goal, calendar))
	};
	const missing = Object.entries(map.steps).filter(([, step]) => step.percentCompleteAccurate === void 0);
	return {
		flow,
		experiment: toExperiment(map, calendar, overrides),
		assumptions: missing.length === 0 ? [] : [{
			code: "assumption.completeAccurate",
			params: { steps: missing.map(([id]) => id).sort(codeUnitOrder) }
		}]
	};
}
function toExperiment(map, calendar, overrides) {
	const plan = map.experiment ?? {};
	const planned = plan.warmUp === void 0 || plan.warmUp === "auto" ? "auto" : parseDuration(plan.warmUp, calendar);
	return {
		horizon: overrides.horizonHours ?? needed(parseDuration(plan.horizon ?? "52w", calendar), "/experiment/horizon"),
		warmUp: overrides.warmUpHours ?? needed(planned, "/experiment/warmUp"),
		replications: overrides.replications ?? plan.replications ?? 30,
		seed: overrides.seed ?? plan.seed ?? 1
	};
}
function toStep(map, id, step, calendar) {
	const { batch, rework } = step;
	return {
		id,
		processTime: needed(processTimeOf(map, step), `/steps/${id}/processTime`),
		completeAccurate: (step.percentCompleteAccurate ?? 100) / 100,
		workers: step.workers ?? 1,
		pool: step.pool ?? null,
		availability: (step.availability ?? 100) / 100,
		wipLimit: step.wipLimit ?? null,
		wait: time(step.wait, calendar),
		batch: batch === void 0 ? null : {
			mode: batch.mode,
			size: batch.size,
			setup: time(batch.setup, calendar),
			atMost: batch.atMost === void 0 ? null : parseDuration(batch.atMost, calendar)
		},
		cadence: step.cadence === void 0 ? null : parseDuration(step.cadence, calendar),
		rework: {
			to: rework?.to ?? null,
			foundBy: rework?.foundBy ?? null,
			effort: (rework?.effort ?? 100) / 100
		},
		outages: toOutages(step.outages, calendar),
		switchCost: (step.switchCost ?? 0) / 100,
		spawns: entriesOf(step.spawns).map(([spawnId, spawn]) => ({
			id: spawnId,
			type: spawn.type ?? DEFAULT_TYPE,
			to: spawn.to,
			chance: spawn.chance / 100,
			after: time(spawn.after, calendar)
		})),
		splits: step.split === "all",
		joins: step.join === "all"
	};
}
function toOutages(outages, calendar) {
	if (outages === void 0) return null;
	const every = time(outages.every, calendar);
	const lasts = time(outages.lasts, calendar);
	return every === null || lasts === null ? null : {
		every,
		lasts
	};
}
/** Hours for a goal about time; items per hour for one about throughput; a number of items for one about WIP. */
function toGoal(id, goal, calendar) {
	const per = parsePer(goal.per ?? "h", calendar) ?? 1;
	const bound = (value) => {
		if (value === void 0) return null;
		if (typeof value === "number") return goal.measure === "throughput" ? value / per : value;
		return parseDuration(value, calendar);
	};
	return {
		id,
		measure: goal.measure,
		percentile: goal.percentile === void 0 ? null : goal.percentile / 100,
		atMost: bound(goal.atMost),
		atLeast: bound(goal.atLeast)
	};
}
function time(spec, calendar) {
	return parseTime(spec, calendar, "constant");
}
function needed(value, path) {
	if (value === null) throw new Error(`${path} cannot be read; validateMap and simulationGaps come first`);
	return value;
}
function entriesOf(record) {
	return Object.entries(record ?? {});
}
function own(record, id) {
	return record !== void 0 && Object.hasOwn(record, id) ? record[id] : void 0;
}
function codeUnitOrder(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// ../../h2x/one.ts
const [file, key, at] = process.argv.slice(2);
const map = JSON.parse(fs.readFileSync(file, "utf8"))[key][Number(at)].map;
const { flow } = toFlow(map);
const network = toNetwork(flow);
for (let seed = 1; seed <= 12; seed++) {
	const st = new RunState(network, seed, 0, null, {
		seed,
		horizon: 3e3,
		warmUp: 0,
		keepSeries: false,
		halfWay: 1500
	});
	try {
		begin(st);
		runUntil(st, 3e3);
	} catch (e) {
		console.log(String(e));
	}
	let any = false;
	const P = [
		"outside",
		"queue",
		"work",
		"after",
		"ready",
		"split"
	];
	const lines = [];
	st.items.each((item) => {
		const i = st.items.ints;
		const e = st.items.times[(item >> 1) + 3];
		if (e < 1500 && i[item + 4] !== 0) any = true;
		if (i[item + 4] !== 0 || i[item + 13] > 0) lines.push(`#${i[item + 0]} ${network.stepIds[i[item + 3]]} ${P[i[item + 4]]} onward ${network.stepIds[i[item + 7]]} copies ${i[item + 13]} entered ${e.toFixed(1)} ropes ${network.ropeIds.map((r, k) => st.items.holdsRope(item, k) ? r : "").join(" ")}`);
	});
	if (any) {
		console.log("seed", seed, "now", st.now, "ropes", network.ropeIds.map((r, k) => `${r} ${st.ropeCount[k]}/${network.ropeLimit[k]}`).join("; "));
		console.log(lines.filter((l) => !l.includes("b ready")).slice(0, 30).join("\n"));
		break;
	}
}
export {};
