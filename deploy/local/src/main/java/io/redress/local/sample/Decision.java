package io.redress.local.sample;

import java.util.Map;

/**
 * What staff do with one work item.
 *
 * @param outcome the outcome they choose; empty for the item's usual one
 * @param fields fields they fill in; required ones that are missing are filled plausibly
 * @param before what the customer does before they go on
 * @param gate what they wait for
 * @param after what the customer does once the item is done
 */
record Decision(String outcome, Map<String, Object> fields, Act before, Gate gate, Act after) {

  static final Decision USUAL = choose("", Map.of());

  static Decision choose(String outcome, Map<String, Object> fields) {
    return new Decision(outcome, fields, Act.NONE, Gate.OPEN, Act.NONE);
  }

  Decision once(Gate opened) {
    return new Decision(outcome, fields, before, opened, after);
  }

  Decision precededBy(Act act) {
    return new Decision(outcome, fields, act, gate, after);
  }

  Decision followedBy(Act act) {
    return new Decision(outcome, fields, before, gate, act);
  }
}
