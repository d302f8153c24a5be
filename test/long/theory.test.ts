// The comparisons with theory again, four times as long: biases half as large would be seen.
import "../theory/oneStep.test";
import "../theory/lines.test";
import "../theory/limits.test";
import "../theory/networks.test";
