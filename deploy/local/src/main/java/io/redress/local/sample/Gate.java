package io.redress.local.sample;

/** What must have happened before staff go on with a work item. */
enum Gate {
  /** Nothing. */
  OPEN("nothing"),
  /** The lane was raised above standard. */
  LANE_RAISED("the lane being raised"),
  /** The customer reported the same again. */
  REPORTED_AGAIN("the second report of the customer"),
  /** The resolve clock has run to level 3. */
  LEVEL_THREE("the resolve clock reaching level 3"),
  /** The customer answered what they were asked, and the clock to resolve runs again. */
  CLOCK_RUNS_AGAIN("the pause ending with the customer's answer"),
  /** Never: the complaint is to end without this item. */
  CLOSED("the complaint ending by itself");

  private final String says;

  Gate(String says) {
    this.says = says;
  }

  String says() {
    return says;
  }
}
