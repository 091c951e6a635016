package io.redress.analytics.subscriber;

import java.time.YearMonth;

/** One number as a file tells it, within its bounds. */
record SubscriberLine(Key key, long subscribers) {
  /** Of which month and district; {@link SubscriberCount#OPERATOR} for the whole operator. */
  record Key(YearMonth month, String district) {}
}
