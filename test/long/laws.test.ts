// The laws on many more random maps.
import "../simulations/laws/bookkeeping.test";
import "../simulations/laws/sameLuck.test";
