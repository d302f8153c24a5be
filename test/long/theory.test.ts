// The comparisons with theory again, ten times as long: biases three times smaller would be seen.
import "../theory/oneStep.test";
import "../theory/lines.test";
import "../theory/limits.test";
import "../theory/networks.test";
