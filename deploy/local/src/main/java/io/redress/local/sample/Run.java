package io.redress.local.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One sample complaint on its way. Worked by one thread at a time; the play hands it over between
 * sweeps. What others look at (id, ticket, end) may be read by any thread.
 */
final class Run {
  final SampleComplaint complaint;
  final Plan plan;
  final Script script;
  private final Set<String> done = new HashSet<>();
  private final Set<String> unsure = new HashSet<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> worked = new HashSet<>();
  private volatile String id = "";
  private volatile String ticketNumber = "";
  private volatile String trackingCode = "";
  private String registeredLane = "";
  private String waitingFor = "registration";
  private Instant wantedTime;
  private boolean excused;
  private volatile boolean closedOnce;
  private boolean givenUp;
  private boolean playedBefore;
  private volatile Ending ending;
  private long lastStep = System.nanoTime();

  Run(SampleComplaint complaint) {
    this.complaint = complaint;
    this.plan = Plans.named(complaint.plan());
    this.script = new Script(plan);
  }

  void registered(String complaintId, String ticket, String code, String lane) {
    ticketNumber = ticket;
    trackingCode = code;
    registeredLane = lane;
    id = complaintId;
    step("the case to start");
  }

  void itemDone(String itemId, String element) {
    done.add(itemId);
    worked.add(element);
    step("the next step");
  }

  /** From now on it is not known whether the item was completed. */
  void unsure(String itemId) {
    unsure.add(itemId);
  }

  void sure(String itemId) {
    unsure.remove(itemId);
  }

  /** Items of which it is not known whether they were completed. */
  Set<String> unsure() {
    return Set.copyOf(unsure);
  }

  boolean isDone(String itemId) {
    return done.contains(itemId);
  }

  /** Something went on; the wait starts anew. */
  void step(String next) {
    lastStep = System.nanoTime();
    waitingFor = next;
    wantedTime = null;
    excused = false;
  }

  void waitsFor(String what) {
    if (excused) {
      lastStep = System.nanoTime();
    }
    waitingFor = what;
    wantedTime = null;
    excused = false;
  }

  /** Only the clock can help. */
  void waitsUntil(Instant time, String what) {
    waitingFor = what;
    wantedTime = time;
    excused = true;
  }

  /** Another complaint must go on first. */
  void waitsForOther(String what) {
    waitingFor = what;
    wantedTime = null;
    excused = true;
  }

  /** The suite's clock moved: what was waited for may have come. */
  void clockMoved() {
    if (excused) {
      step(waitingFor);
    }
  }

  void closed() {
    closedOnce = true;
  }

  void ended(Ending how) {
    ending = how;
    step("nothing");
  }

  /** An earlier play of the same complaints registered it: staff did their work then. */
  void playedBefore() {
    playedBefore = true;
  }

  boolean wasPlayedBefore() {
    return playedBefore;
  }

  /** The others go on without it. */
  void giveUp(String why) {
    givenUp = true;
    note(why);
  }

  boolean isOver() {
    return givenUp || hasEnded();
  }

  void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  String id() {
    return id;
  }

  String ticketNumber() {
    return ticketNumber;
  }

  /** The customer's key to their own ticket. */
  String trackingCode() {
    return trackingCode;
  }

  String registeredLane() {
    return registeredLane;
  }

  boolean isRegistered() {
    return !id.isEmpty();
  }

  boolean wasClosed() {
    return closedOnce;
  }

  boolean hasEnded() {
    return ending != null;
  }

  Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  List<String> notes() {
    return notes;
  }

  /** Elements at which staff completed something. */
  Set<String> worked() {
    return worked;
  }

  int steps() {
    return done.size();
  }

  String waitingFor() {
    return waitingFor;
  }

  Optional<Instant> wantedTime() {
    return Optional.ofNullable(wantedTime);
  }

  boolean isExcused() {
    return excused;
  }

  long lastStep() {
    return lastStep;
  }
}
