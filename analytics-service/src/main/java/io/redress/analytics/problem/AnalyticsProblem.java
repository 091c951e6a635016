package io.redress.analytics.problem;

import io.redress.kit.problem.ListedProblem;

/** What can be wrong with a request to this service; the codes are stable. */
public enum AnalyticsProblem implements ListedProblem {
  FIGURE_UNKNOWN(404, "There is no figure of this name", "Take a name from GET /api/v1/figures."),
  PERIOD_INVALID(
      400,
      "The period is not one",
      "Send from and to as dates (2026-11-22), from not after to, between the years 2000 and"
          + " 2099."),
  PERIOD_TOO_LONG(400, "The period is too long", "Ask for a shorter period, or for several."),
  GROUPING_INVALID(
      400,
      "The grouping is not known",
      "Group by at most two different dimensions out of day, categoryGroup, category, branch,"
          + " district, channel, tier, department, type, highFrequency."),
  ANSWER_TOO_WIDE(
      400,
      "The answer would have too many groups",
      "Ask for a shorter period, for one category or branch, or group by fewer dimensions."),
  PARAMETER_UNKNOWN(400, "A parameter is not known here", "Leave it out, or correct its name."),
  FILTER_INVALID(400, "A filter is not valid", "Send a code of at most 80 characters."),
  BRANCH_OUT_OF_REACH(
      403, "This branch is not yours", "Leave the parameter branch out to read your own branch."),
  FIGURE_IS_NO_SHARE(
      400, "The figure is not a share", "Compare a figure whose unit is SHARE or SAMPLED_SHARE."),
  GROUPS_OVERLAP(
      400,
      "The two groups may have complaints in common",
      "Take periods without a common day, or different values of the same filter."),
  NOTHING_COUNTED(
      400, "Neither share was counted", "Send numerator and denominator of at least one group."),
  GROUP_EMPTY(422, "A group has no complaint in it", "Choose a longer period, or filter by less."),
  CURRENCIES_MIXED(
      400, "The lines are of several currencies", "Send all unit prices in one currency."),
  FILE_UNREADABLE(
      400,
      "The file cannot be read",
      "Send CSV in UTF-8 with a header; a value with a comma or a quote is written in quotes."),
  NOT_BY_BRANCH(
      403, "It is not known by branch", "Ask somebody whose token names no branch, or an analyst."),
  PACK_UNKNOWN(404, "There is no pack of this name", "Take a name from GET /api/v1/packs."),
  WARNING_OVER(
      409,
      "The warning needs no answer any more",
      "Read it again: it has been acknowledged, or has ended."),
  LAUNCH_STATE(
      409,
      "The launch is past that, or not as far yet",
      "Read it again: its state is in the field state."),
  LAUNCH_INCOMPLETE(
      422,
      "No plan, no launch: something is missing",
      "Add what the field missing names, then try again."),
  FINDING_STATE(
      409,
      "The finding is past that, or not as far yet",
      "Read it again: its state is in the field state."),
  REBUILD_RUNNING(
      409, "A rebuild is running", "Wait until it has ended; its address is in the field rebuild.");

  private final Kind kind;

  AnalyticsProblem(int status, String title, String mend) {
    this.kind = new Kind(status, title, mend);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
