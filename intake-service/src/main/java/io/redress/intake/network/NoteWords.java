package io.redress.intake.network;

import io.redress.intake.classification.Names;
import io.redress.intake.network.NetworkNote.Match;
import io.redress.kit.time.WrittenTime;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Puts what is known into words for the customer. A promise that has passed is not repeated. */
@ApplicationScoped
class NoteWords {
  private final Zone zone;

  @Inject
  NoteWords(Zone zone) {
    this.zone = zone;
  }

  NetworkNote note(NetworkItem item, Match match, Double metres, Instant now) {
    return new NetworkNote(
        item.kind,
        item.code,
        item.name,
        match,
        item.road,
        item.district,
        zone.at(item.fromAt),
        zone.at(item.promise()),
        item.isOverdueAt(now),
        item.planNumber,
        metres == null ? null : Math.round(metres * 10) / 10.0,
        words(item, now));
  }

  private Names words(NetworkItem item, Instant now) {
    boolean overdue = item.isOverdueAt(now);
    String en = item.promise() == null ? null : WrittenTime.en(zone.at(item.promise()));
    String zh = item.promise() == null ? null : WrittenTime.zh(zone.at(item.promise()));
    return switch (item.kind) {
      case FAULT ->
          new Names(
              "We know of a fault in this area"
                  + since(item)
                  + ending(
                      en,
                      overdue,
                      "; it is to be repaired by %s.",
                      "; its repair takes longer than announced.",
                      "; it is being worked on."),
              "该区域存在已知网络故障"
                  + sinceZh(item)
                  + ending(zh, overdue, "，预计%s前修复。", "，修复时间较预告有所延后。", "，正在抢修。"));
      case WORKS ->
          new Names(
              "We are working on the network in this area"
                  + ending(en, overdue, " until %s.", ", and longer than announced.", "."),
              "该区域正在进行网络施工" + ending(zh, overdue, "，预计%s前完成。", "，完工时间较预告有所延后。", "。"));
      default ->
          new Names(
              "Network construction is planned in this area"
                  + ending(
                      en,
                      overdue,
                      ", to be completed by %s.",
                      "; it takes longer than announced.",
                      "."),
              "该区域已规划网络建设" + ending(zh, overdue, "，预计%s前完成。", "，完成时间较预告有所延后。", "。"));
    };
  }

  private static String ending(
      String promise, boolean overdue, String by, String late, String unknown) {
    if (promise == null) {
      return unknown;
    }
    return overdue ? late : by.formatted(promise);
  }

  private String since(NetworkItem item) {
    return item.fromAt == null ? "" : " since " + WrittenTime.en(zone.at(item.fromAt));
  }

  private String sinceZh(NetworkItem item) {
    return item.fromAt == null ? "" : "（始于" + WrittenTime.zh(zone.at(item.fromAt)) + "）";
  }
}
