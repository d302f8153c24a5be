// The laws on many more random maps.
import "../simulations/laws/bookkeeping.test";
import "../simulations/laws/changeOver.test";
import "../simulations/laws/ledger.test";
import "../simulations/laws/order.test";
import "../simulations/laws/sameLuck.test";
import "../simulations/laws/shortWay.test";
