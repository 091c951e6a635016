package io.redress.callback.visit;

import io.redress.callback.visit.VisitViews.AdviceView;
import io.redress.callback.visit.VisitViews.LineView;
import java.util.Arrays;
import java.util.List;

/** What helps visitors: the kit, how to behave, what to do in which situation. */
final class Advice {

  private static final List<LineView> CONDUCT =
      List.of(
          new LineView("CALL_AHEAD", "Call half an hour before you come.", "提前半小时电话联系。"),
          new LineView("BADGE", "Wear the uniform, show the badge at the door.", "着工装，出示工牌。"),
          new LineView("SHOES", "Put on overshoes before you step in.", "进门前穿鞋套。"),
          new LineView("NOTHING_TAKEN", "Take no cigarettes, tea or gifts.", "不抽客户烟、不喝客户水、不收礼。"),
          new LineView("TEST_TOGETHER", "Test together, and show the figures.", "与客户一起测试，展示数据。"),
          new LineView("PROMISE", "Promise only what you can keep, with a date.", "只承诺能做到的，并说明时间。"),
          new LineView("TIDY", "Leave the place as you found it.", "离开前恢复原状。"));

  private Advice() {}

  static AdviceView all() {
    return new AdviceView(
        Arrays.stream(KitItem.values())
            .map(item -> new LineView(item.name(), item.en(), item.zh()))
            .toList(),
        CONDUCT,
        Arrays.stream(Situation.values())
            .map(situation -> new LineView(situation.name(), situation.en(), situation.zh()))
            .toList(),
        Arrays.stream(Outlook.values())
            .map(outlook -> new LineView(outlook.name(), outlook.en(), outlook.zh()))
            .toList());
  }
}
