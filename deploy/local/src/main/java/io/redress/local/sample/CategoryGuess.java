package io.redress.local.sample;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses the category of a complaint from the words of its title. */
final class CategoryGuess {
  private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

  static {
    words(
        "fraud|scam|spam|theft|stole|identity|telemarket|harass", "spam-and-fraud.spam-and-fraud");
    words(
        "data (cap|usage|limit|overage|threshold)|usage|\\bcaps?\\b|overage",
        "basic-business.data-usage-disputed");
    words(
        "bill|charg|refund|fee\\b|fees|credit|payment|collection|invoice",
        "basic-business.bill-disputed");
    words("price|pricing|\\brates?\\b|expensive|increase|cost", "price.price");
    words("promot|advert|bait|offer|deal\\b|mislead|contract|market", "marketing.marketing");
    words(
        "no (internet|service|signal|cable)|outage|disconnect|shut.?off|interrupt",
        "basic-communication.outage");
    words("speed|slow|throttl|bandwidth|latency|connectivity", "basic-communication.slow-data");
    words("drop|intermittent|unreliable", "basic-communication.dropped-call");
    words(
        "install|construction|cable line|availab|wiring|dig",
        "network-construction.network-construction");
    words("port(ing)?\\b|number|phone line", "number-and-sim.number-and-sim");
    words(
        "rude|attitude|horrible|terrible|worst|lied|lies|lying", "service-quality.agent-attitude");
    words("wait|hold|call ?back|no show|respon|ignor|run ?around", "service-quality.late-answer");
    words("store|shop|office", "service-quality.shop");
    words("customer service|support|service", "service-quality.hotline");
    words("block|stream|hbo|email|app\\b|channel|caption", "new-business.new-business");
  }

  private CategoryGuess() {}

  /** A leaf of the category tree; "other" where no word is known. */
  static String of(String title) {
    String text = title.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("other.other");
  }

  private static void words(String pattern, String category) {
    WORDS.put(Pattern.compile(pattern), category);
  }
}
